import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { askingFlow, makeFlow, newNumber, newWord, publish } from './flows.ts';
import { PracticePhone } from './practice.ts';

test.use({ signedIn: true });

test('a contact asks for a person, and is given back to the flow', async ({ page, server }) => {
  const word = newWord();
  await publish(server, await makeFlow(server, askingFlow('Drinks for two', word)));
  await page.goto(`/practice?phone=${encodeURIComponent(newNumber())}`);
  const phone = new PracticePhone(page);

  await phone.text(word);
  await phone.expectText(/^Business: Tea or coffee\?/);
  await phone.text('can I talk to a real person');
  const banner = phone.business.getByRole('alert');
  await expect(banner).toContainText('Waiting for a person');
  await expect(banner).toContainText('They asked for a person.');
  await expectAccessibleInBothThemes(page);

  await banner.getByRole('button', { name: "I'll take it" }).click();
  await expect(phone.business).toContainText('You have this conversation');
  const answer = phone.business.getByRole('textbox', { name: 'Answer as the business' });
  await answer.fill('Robin here. We have cocoa too!');
  await answer.press('Enter');
  await phone.expectText('Robin here. We have cocoa too!');
  await phone.text('Then cocoa, please');
  await expectAccessibleInBothThemes(page);

  await phone.business.getByRole('button', { name: 'Done' }).click();
  await expect(phone.business).not.toContainText('You have this conversation');
  await expect(phone.business.getByRole('button', { name: 'Start a flow here' })).toBeVisible();
});
