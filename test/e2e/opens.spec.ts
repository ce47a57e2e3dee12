import { expect, expectAccessible, test } from './fixtures.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`whoever comes without an account gets a page that anyone can use, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('/');
    await expect(page).toHaveTitle(/Parley/);
    await expect(page.getByRole('heading').first()).toBeVisible();
    await expectAccessible(page);
  });
}

test('the server comes back on its database after a power cut', async ({ server }) => {
  await server.kill();
  await server.start();
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});
