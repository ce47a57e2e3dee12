import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { PracticePhone } from './practice.ts';

test('a flow drawn from nothing by mouse is tried, published and answered', async ({
  page,
  owner,
  server,
}) => {
  const editor = new Editor(page);
  const stored = async () => {
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const { draft } = (await (await server.api('GET', `/api/flows/${id}`)).json()) as { draft: unknown };
    return draft;
  };

  await test.step('sign in and start blank', async () => {
    await page.goto('/');
    await page.getByRole('textbox', { name: 'E-mail' }).fill(owner.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(owner.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'New flow' }).first().click();
    await page.getByRole('button', { name: 'Blank' }).click();
    await expect(editor.canvas).toBeVisible();
    await page.getByRole('textbox', { name: 'Name of the flow' }).fill('Pizza night');
  });

  const start = editor.card(/^Start/);
  const question = editor.card('Question: Are you coming to pizza night?');
  const yes = question.getByRole('button', { name: /^Answer\s*Yes/ });
  const no = question.getByRole('button', { name: /^Answer\s*No/ });
  await test.step('draw the question and its answers', async () => {
    await editor.dragFromRail('Question', { x: 1000, y: 340 });
    await editor.type('Are you coming to pizza night? Reply Yes or No.');
    await editor.fit();
    await editor.drawLineFromHeader(start, question);
    await question.getByRole('button', { name: 'Add an answer' }).click();
    await editor.type('Yes');
    await page.keyboard.press('Enter');
    await yes.click();
    await editor.panel('Step').getByRole('button', { name: 'Add an answer' }).click();
    await editor.panel('Step').getByRole('textbox', { name: 'Answer 2' }).fill('No');
    await expect(no).toBeVisible();
  });

  await test.step('draw what follows', async () => {
    await editor.fit();
    await editor.dragFromRail('Message', { x: 320, y: 560 });
    await editor.type('Lovely! Doors open at seven.');
    await editor.fit();
    await editor.drawLine(question, yes, editor.card(/^Message/));
    await expect(yes).toHaveAccessibleName(/goes to Lovely! Doors open at seven/);
    await editor.next(question, 'What happens next after No?', 'Message');
    await editor.type('Next time, then!');
    await editor.fit();
    await editor.next(editor.card('Message: Lovely!'), 'What happens next?', 'End');
    await editor.fit();
    await editor.next(editor.card('Message: Next time'), 'What happens next?', 'Conversation ends');
  });

  await test.step('say which word starts it, and nothing is left to fix', async () => {
    await editor.fit();
    await start.click();
    await editor.panel('Step').getByRole('button', { name: 'Add a way in' }).click();
    await page.getByRole('menuitem', { name: 'Someone texts a word' }).click();
    await editor.panel('Step').getByRole('textbox', { name: 'Words' }).fill('PIZZA NIGHT');
    await page.keyboard.press('Enter');
    await expect(editor.toFix).toBeHidden();
    await editor.expectSaved();
    await expectAccessibleInBothThemes(page);
  });

  await test.step('try it: an answer, and no answer', async () => {
    await editor.button('Try it').click();
    const phone = editor.panel('Try it');
    const log = phone.getByRole('log', { name: 'Conversation' });
    await expect(log).toContainText('Are you coming to pizza night?');
    await phone.getByRole('group', { name: 'Quick answers' }).getByRole('button', { name: 'Yes' }).click();
    await expect(log).toContainText('Lovely! Doors open at seven.');
    await expect(start).toContainText('Tried, step 1');
    await expect(question).toContainText('Tried, step 2');
    await expect(editor.card('Message: Lovely!')).toContainText(/step 3/);
    await expectAccessibleInBothThemes(page);
    await phone.getByRole('button', { name: 'Restart' }).click();
    await expect(log).not.toContainText('Lovely!');
    await phone.getByRole('button', { name: 'Skip to “No reply”, in 24 h' }).click();
    await expect(log).toContainText('24 hours later');
    await expect(phone).toContainText('Conversation ended');
  });

  const before = await test.step('publish', async () => {
    await editor.publish(1);
    await expectAccessibleInBothThemes(page);
    return stored();
  });

  await test.step('reload: nothing has moved', async () => {
    await editor.fit();
    const drawn = await editor.drawn();
    await page.reload();
    await expect(question).toBeVisible();
    await expect.poll(() => editor.canvas.ariaSnapshot()).toBe(drawn);
    await editor.expectSaved();
    expect(await stored()).toEqual(before);
  });

  await test.step('answered from the practice phone', async () => {
    const phone = new PracticePhone(page);
    await page.getByRole('link', { name: 'Flows' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Pizza night' })).toContainText(
      'Version 1 is live',
    );
    await page.getByRole('link', { name: 'Practice phone' }).click();
    await phone.takeNew();
    await phone.text('pizza night!');
    await phone.expectText('Are you coming to pizza night? Reply Yes or No. Reply STOP to opt out.');
    await phone.text('no');
    await phone.expectText('Next time, then!');
    await expectAccessibleInBothThemes(page);
  });
});
