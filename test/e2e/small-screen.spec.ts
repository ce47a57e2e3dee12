import type { Page } from '@playwright/test';
import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { askingFlow, makeFlow, newNumber, newWord, publish } from './flows.ts';

test.use({ signedIn: true, viewport: { width: 390, height: 844 }, hasTouch: true });

async function expectFits(page: Page): Promise<void> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, 'pixels to scroll sideways').toBe(0);
  await expectAccessibleInBothThemes(page);
}

for (const [path, heading] of [
  ['/flows', 'Flows'],
  ['/flows/new', 'New flow'],
  ['/practice', 'Practice phone'],
  ['/settings', 'Settings'],
  ['/nowhere', 'There is no page here'],
] as const)
  test(`${path} fits a phone`, async ({ page, server }) => {
    await publish(
      server,
      await makeFlow(server, askingFlow('A flow with quite a long name to show', newWord())),
    );
    await page.goto(path);
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    await expectFits(page);
  });

test('on a phone a flow is read, tried and published', async ({ page, server }) => {
  const id = await makeFlow(server, askingFlow('Pocket', newWord()));
  const editor = new Editor(page);
  await page.goto(`/flows/${id}`);
  await expect(page.getByRole('region', { name: 'Script' })).toContainText('The kettle is on.');
  await expectFits(page);
  await editor.button('Try it').tap();
  const phone = editor.panel('Try it');
  await phone
    .getByRole('group', { name: 'Quick answers' })
    .getByRole('button', { name: 'A', exact: true })
    .tap();
  await expect(phone.getByRole('log')).toContainText('The kettle is on.');
  await expectFits(page);
  await phone.getByRole('button', { name: 'Close panel' }).tap();
  await editor.publish(1);
});

test('on a phone a practice phone is texted', async ({ page, server }) => {
  const word = newWord();
  await publish(server, await makeFlow(server, askingFlow('Pocket practice', word)));
  await page.goto(`/practice?phone=${encodeURIComponent(newNumber())}`);
  await page.getByRole('textbox', { name: 'Text as this contact' }).fill(word);
  await page.getByRole('button', { name: 'Send' }).tap();
  await expect(page.getByRole('log', { name: /^Texts of/ })).toContainText('Tea or coffee?');
  await expectFits(page);
});
