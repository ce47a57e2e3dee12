import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { makeFromTemplate } from './flows.ts';

test.use({ signedIn: true });

test('four hours later: silence, a reply just in time, and one that comes late', async ({ page, server }) => {
  const editor = new Editor(page);
  await editor.open(await makeFromTemplate(server, 'appointment-reminder'));
  await editor.button('Try it').click();
  const panel = editor.panel('Try it');
  const phone = panel.getByRole('log', { name: 'Conversation' });
  const press = (name: string | RegExp) => panel.getByRole('button', { name }).click();
  const silence = page.locator('[id="remind/no-reply"]');

  await test.step('nobody writes: four hours pass by one press', async () => {
    await expect(phone).toContainText('Reply C to confirm or R to reschedule.');
    await expect(panel).toContainText('0 of 9 tried');
    await expect(silence).not.toHaveClass(/is-tried/);
    await press('Skip to “No reply”, in 4 h');
    await expect(phone).toContainText('4 hours later');
    await expect(phone).toContainText("we haven't heard from you");
    await expect(silence).toHaveClass(/is-tried/);
    await expect(panel).toContainText('1 of 9 tried');
    await expectAccessibleInBothThemes(page);
  });

  await test.step('a step back, and R at 3 h 59 gets the other times', async () => {
    await press('Step back');
    await expect(phone).not.toContainText("we haven't heard from you");
    await expect(silence).not.toHaveClass(/is-tried/);
    await press('Go to…');
    const moment = panel.getByLabel('Go to this date and time');
    const at = new Date(`${await moment.inputValue()}Z`).getTime() + (4 * 60 - 1) * 60_000;
    await moment.fill(new Date(at).toISOString().slice(0, 16));
    await press(/^Go$/);
    await expect(phone).toContainText('Nothing has happened yet');
    await press(/^R$/);
    await expect(phone).toContainText('How about one of these?');
    await expect(panel).toContainText('2 of 9 tried');
    await expect(panel.getByRole('button', { name: 'Skip to “No reply”, in 24 h' })).toBeVisible();
  });

  await test.step('a late C still confirms', async () => {
    await press('Restart');
    await press('Skip to “No reply”, in 4 h');
    await expect(phone).toContainText("we haven't heard from you");
    await panel.getByRole('textbox', { name: 'Your text' }).fill('c');
    await page.keyboard.press('Enter');
    await expect(phone).toContainText("Perfect, you're confirmed!");
    await expect(panel).toContainText('3 of 9 tried');
    await expect(panel.getByRole('textbox', { name: 'Your text' })).toBeFocused();
  });

  await test.step('what is left is played, one press each', async () => {
    for (const count of ['4 of 9 tried', '5 of 9 tried']) {
      await press('Try untried');
      await expect(panel).toContainText(count);
    }
    await press('Every path');
    await press('Walk every path');
    await expect(panel).toContainText('Nobody is left standing');
    await expectAccessibleInBothThemes(page);
  });
});
