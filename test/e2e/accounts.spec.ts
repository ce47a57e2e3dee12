import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { askingFlow, makeFlow, newWord } from './flows.ts';

test.use({ expectedComplaints: [/status of 401/] });

test('whoever is not signed in comes back to the page they wanted', async ({ page, server, owner }) => {
  const id = await makeFlow(server, askingFlow('Drinks', newWord()));
  await page.goto(`/flows/${id}`);
  await expect(page).toHaveURL(/\/login\?next=/);
  await expectAccessibleInBothThemes(page);

  await page.getByRole('textbox', { name: 'E-mail' }).fill(owner.email);
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toHaveText('The e-mail address or the password is wrong. Try again.');
  await expectAccessibleInBothThemes(page);

  await page.getByRole('textbox', { name: 'Password' }).fill(owner.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/flows/${id}`);
  await expect(new Editor(page).card('Question: Tea or coffee?')).toBeVisible();

  await page.getByRole('link', { name: 'Flows' }).click();
  await page.getByRole('button', { name: `Your account, ${owner.name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto(`/flows/${id}`);
  await expect(page).toHaveURL(/\/login\?next=/);
});
