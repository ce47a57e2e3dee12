import { readFile } from 'node:fs/promises';
import type { Flow } from '@parley/shared/flow/flow';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { askingFlow, draftOf, makeFlow, newWord, publish } from './flows.ts';

test.use({ signedIn: true });

test('a flow is found, put into a folder, renamed and duplicated', async ({ page, server }) => {
  const names = ['Spring offer', 'Summer offer', 'Autumn offer', 'Winter offer', 'Opening hours', 'Parking'];
  for (const name of names) await makeFlow(server, askingFlow(name, newWord()));
  await page.goto('/flows');
  const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });
  const menu = async (name: string, item: string) => {
    await page.getByRole('button', { name: `More for ${name}`, exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await menu('Summer offer', 'Move to a folder …');
  const moving = page.getByRole('dialog', { name: 'Move “Summer offer” to a folder' });
  await moving.getByRole('textbox', { name: /^Folder/ }).fill('Offers');
  await page.keyboard.press('Enter');
  await expect(row('Summer offer')).toContainText('Offers');

  await menu('Summer offer', 'Duplicate');
  await expect(row('Summer offer (copy)')).toContainText('Offers');
  await page.getByRole('combobox', { name: 'Folder' }).selectOption('Offers');
  await expect(page.getByRole('link', { name: /offer|Parking|hours/ })).toHaveCount(2);
  await expectAccessibleInBothThemes(page);
  await page.getByRole('combobox', { name: 'Folder' }).selectOption('All folders');
  await page.getByRole('searchbox', { name: 'Find a flow' }).fill('park');
  await expect(page.getByRole('link', { name: /offer|Parking|hours/ })).toHaveText(['Parking']);
  await menu('Parking', 'Rename …');
  await page.getByRole('textbox', { name: 'Name of the flow' }).fill('Where to park');
  await page.keyboard.press('Enter');
  await expect(row('Where to park')).toBeVisible();
});

test('a live flow that is deleted comes back as it was', async ({ page, server }) => {
  const id = await makeFlow(server, askingFlow('Here to stay', newWord()));
  await publish(server, id);
  await page.goto('/flows');
  await page.getByRole('button', { name: 'More for Here to stay' }).click();
  await page.getByRole('menuitem', { name: 'Delete …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete “Here to stay”?' });
  await expect(dialog).toContainText('from now on nobody gets in');
  await dialog.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByRole('link', { name: 'Here to stay' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Here to stay' })).toBeVisible();
  expect((await draftOf(server, id)).nodes).toHaveLength(5);
});

test('a flow goes out as a file and comes in again; what is none is refused in words', async ({
  page,
  server,
}) => {
  await makeFlow(server, askingFlow('Travelling', newWord()));
  await page.goto('/flows');
  await page.getByRole('button', { name: 'More for Travelling' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export as a file' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect((JSON.parse(text) as Flow).name).toBe('Travelling');

  const file = (name: string, content: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  const input = page.locator('input[type=file]');
  await input.setInputFiles([
    file('half.json', text.slice(0, 200)),
    file('foreign.json', '{"dependencies": {}}'),
    file('newer.json', text.replace('"version": 1', '"version": 99').replace('"version":1', '"version":99')),
  ]);
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages).toContainText('“half.json” was not imported. It is not a flow file');
  await expect(messages).toContainText('“foreign.json” was not imported. It is not a Parley flow.');
  await expect(messages).toContainText(
    '“newer.json” was not imported. This flow was made by a newer release',
  );
  await input.setInputFiles([file('huge.json', `"${'x'.repeat(8 * 1024 * 1024)}"`)]);
  await expect(messages).toContainText('“huge.json” was not imported. It is larger than 8 MB');

  await input.setInputFiles([file('travelling.json', text)]);
  await expect(page).toHaveURL(/\/flows\/[0-9a-f-]+/);
  await expect(page.getByRole('textbox', { name: 'Name of the flow' })).toHaveValue('Travelling');
});
