import { Editor } from './editor.ts';
import { expect, test } from './fixtures.ts';
import { askingFlow, makeFlow, newNumber, newWord } from './flows.ts';
import { PracticePhone } from './practice.ts';

test.use({ signedIn: true });

test('a flow drawn by hand goes to another one, and the conversation goes on there', async ({
  page,
  server,
}) => {
  const editor = new Editor(page);
  const panel = editor.panel('Step');
  await makeFlow(server, askingFlow('Hot drinks', newWord()));
  const word = newWord();
  const end = editor.card(/^End/);

  await test.step('draw a text and an end', async () => {
    await page.goto('/flows/new');
    await page.getByRole('button', { name: 'Blank' }).click();
    await page.getByRole('textbox', { name: 'Name of the flow' }).fill('Opening');
    await editor.card(/^Start/).click();
    await panel.getByRole('button', { name: 'Add a way in' }).click();
    await page.getByRole('menuitem', { name: 'Someone texts a word' }).click();
    await panel.getByRole('textbox', { name: 'Words' }).fill(word);
    await page.keyboard.press('Enter');
    await editor.fit();
    await editor.next(editor.card(/^Start/), 'What happens next?', 'Message');
    await editor.type('Welcome in!');
    await editor.fit();
    await editor.next(editor.card('Message: Welcome in!'), 'What happens next?', 'End');
  });

  await test.step('choose the other flow, which is not published yet', async () => {
    await end.click();
    await panel.getByLabel('At the end').selectOption('Go to flow “Hot drinks” (not published yet)');
    await expect(end).toContainText('Go to flow “Hot drinks”');
    await expect(end).toContainText('not published yet');
    await expect(panel.getByText('“Hot drinks” is not published yet')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(end).toContainText('Conversation ends');
    await page.keyboard.press('Control+Shift+z');
    await expect(end).toContainText('Go to flow “Hot drinks”');
  });

  await test.step('a try ends there, and says where it goes on', async () => {
    await editor.button('Try it').click();
    await expect(editor.panel('Try it').getByRole('log')).toContainText('Goes on in “Hot drinks”');
  });

  await test.step('publish both', async () => {
    await editor.publish(1);
    await editor.panel('Try it').getByRole('link', { name: 'Open “Hot drinks”' }).click();
    await expect(editor.card('Question: Tea or coffee?')).toBeVisible();
    await editor.publish(1);
    await page.goBack();
    await expect(end).toContainText('Go to flow “Hot drinks”');
    await expect(end).not.toContainText('not published yet');
  });

  const number = newNumber();
  await test.step('text, and arrive in the other flow', async () => {
    await page.goto(`/practice?phone=${encodeURIComponent(number)}`);
    const phone = new PracticePhone(page);
    await phone.text(word);
    await phone.expectText('Welcome in!');
    await phone.expectText(/^Business: Tea or coffee\?/);
    await phone.text('tea');
    await phone.expectText('The kettle is on.');
    await expect(phone.texts).not.toContainText('Went on');
  });

  await test.step('the business reads where it went on', async () => {
    const found = await server.api('GET', `/api/conversations?phone=${encodeURIComponent(number)}`);
    const { items } = (await found.json()) as { items: { id: string }[] };
    await page.goto(`/conversations/${items[0]?.id}`);
    await expect(page.getByRole('log')).toContainText(
      /Welcome in!.*Went on in “Hot drinks”.*Tea or coffee\?/,
    );
  });
});
