import { expect, expectAccessible, test } from './fixtures.ts';

test.use({ signedIn: true });

test('changed settings are not lost by going back', async ({ page }) => {
  await page.goto('/flows');
  await page.getByRole('link', { name: 'Settings' }).click();
  const name = page.getByRole('textbox', { name: 'Business name' });
  await name.fill('Harbour Dental & Sons');
  await page.goBack();
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Stay here' }).click();
  await expect(page).toHaveURL(/\/settings$/);
  await expect(name).toHaveValue('Harbour Dental & Sons');
  await page.goBack();
  await question.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page).toHaveURL(/\/flows$/);
});
