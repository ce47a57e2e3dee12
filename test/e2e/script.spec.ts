import type { Page } from '@playwright/test';
import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { askingFlow, draftOf, makeFlow, makeFromTemplate, newWord } from './flows.ts';

test.use({ signedIn: true });

/** A flow as a conversation in text: by its steps, in the order in which they are told. */
class Script {
  readonly view;

  constructor(page: Page) {
    this.view = page.getByRole('region', { name: 'Script' });
  }

  step(name: RegExp) {
    return this.view.getByRole('article', { name });
  }

  box(name: string | RegExp) {
    return this.view.getByRole('textbox', { name });
  }
}

async function expectNothingSideways(page: Page): Promise<void> {
  const sideways = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.script')].map(
      (element) => element.scrollWidth - element.clientWidth,
    ),
  );
  expect(sideways, 'pixels to scroll sideways').toEqual([0, 0]);
}

test.describe('320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('a text is changed, an answer added and connected, and all of it published', async ({
    page,
    server,
  }) => {
    const id = await makeFlow(server, askingFlow('Pocket', newWord()));
    const editor = new Editor(page);
    const script = new Script(page);
    await page.goto(`/flows/${id}`);
    await script.box('Text of step 2').fill('Tea, coffee or water? Reply A, B or C.');
    await script.box('Answer 2 of step 2').tap();
    await page.keyboard.press('Enter');
    await expect(script.box('Answer 3 of step 2')).toBeFocused();
    await page.keyboard.type('C');
    await page.keyboard.press('Tab');
    await page.keyboard.type('water');
    await script.view.getByRole('combobox', { name: 'B Coffee goes to, step 2' }).focus();
    await script.view
      .getByRole('combobox', { name: 'C Water goes to, step 2' })
      .selectOption({ label: '4. Message: The beans are ground.' });
    await script.view.getByRole('button', { name: 'Add a step after C Water, step 2' }).tap();
    await script.view
      .getByRole('group', { name: 'Add a step after C Water, step 2' })
      .getByRole('button', { name: 'Message' })
      .tap();
    await expect(script.box(/^Text of step/).and(page.locator(':focus'))).toHaveText('');
    await page.keyboard.type('Water is on its way.');
    await expectNothingSideways(page);
    await expectAccessibleInBothThemes(page);
    await editor.publish(1);

    const draft = await draftOf(server, id);
    const water = draft.nodes.find(({ data }) => 'text' in data && data.text === 'Water is on its way.');
    const answers = draft.nodes.flatMap((node) => ('answers' in node.data ? node.data.answers : []));
    expect(answers.map(({ label, accepts }) => [label, accepts])).toEqual([
      ['A', [{ type: 'words', words: ['tea'] }]],
      ['B', [{ type: 'words', words: ['coffee'] }]],
      ['C', [{ type: 'words', words: ['water'] }]],
    ]);
    expect(draft.edges).toContainEqual({ from: 'ask', exit: answers[2]?.id, to: water?.id });
    expect(draft.edges).toContainEqual({ from: water?.id, exit: 'next', to: 'coffee' });

    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(editor.card(/Tea, coffee or water\?/)).toContainText(
      'Tea, coffee or water? Reply A, B or C.',
    );
    await expect(editor.card(/Water is on its way/)).toBeVisible();
  });

  test('a template fits, the settings of a question too', async ({ page, server }) => {
    const id = await makeFromTemplate(server, 'support-menu');
    const script = new Script(page);
    await page.goto(`/flows/${id}`);
    const question = script.step(/^Step 2, Question/);
    await question.getByRole('button', { name: 'More' }).tap();
    await expect(question.getByRole('group', { name: 'Settings: Question' })).toBeVisible();
    await expectNothingSideways(page);
  });

  test('a whole conversation is written as text', async ({ page, server }) => {
    const [start] = askingFlow('', newWord()).nodes;
    if (start === undefined) throw new Error('No start');
    const id = await makeFlow(server, { version: 1, name: 'Written', nodes: [start], edges: [], layout: {} });
    const script = new Script(page);
    await page.goto(`/flows/${id}`);
    await script
      .box('The conversation as text')
      .fill('Coming on Friday? Reply A or B.\nA) Yes\n    See you then!\nB) No\n    Another time, then.');
    await script.view.getByRole('button', { name: 'Use this text' }).tap();
    await expect(script.step(/^Step 2, Question: Coming on Friday/)).toBeFocused();
    await expect(script.box('Text of step 3')).toHaveText('See you then!');
    await new Editor(page).publish(1);
    await expectNothingSideways(page);
  });
});

test('what is picked out in the script is picked out on the canvas, and a link goes to its step', async ({
  page,
  server,
}) => {
  const id = await makeFlow(server, askingFlow('Both ways', newWord()));
  const script = new Script(page);
  await page.goto(`/flows/${id}?view=script`);
  await script.view.getByRole('listitem').getByRole('link', { name: 'Go to step 5' }).first().click();
  await expect(script.step(/^Step 5, End/)).toBeFocused();
  await script.box('Text of step 4').focus();
  await expect(page).toHaveURL(/view=script.*step=coffee/);
  await page.getByRole('button', { name: 'Canvas' }).click();
  await expect(page.locator('.react-flow__node.selected')).toContainText('The beans are ground.');
});

test('a step that is deleted in the script comes back', async ({ page, server }) => {
  const id = await makeFlow(server, askingFlow('Gone and back', newWord()));
  const script = new Script(page);
  await page.goto(`/flows/${id}?view=script`);
  await script.view.getByRole('button', { name: 'Delete step 3' }).click();
  await expect(script.view).not.toContainText('The kettle is on.');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(script.view).toContainText('The kettle is on.');
  await expect(script.step(/The kettle is on/)).toBeFocused();
});

test('by keys alone: from the canvas into the script, an answer with what follows it, and its way back', async ({
  page,
  server,
}) => {
  const id = await makeFlow(server, askingFlow('Keys', newWord()));
  const editor = new Editor(page);
  const script = new Script(page);
  await page.goto(`/flows/${id}?step=ask`);
  await expect(editor.canvas).toBeVisible();
  await page.keyboard.press('Control+Shift+S');
  await expect(script.step(/^Step 2, Question/)).toBeVisible();
  await script.box('Answer 2 of step 2').focus();
  await page.keyboard.press('Enter');
  await expect(script.box('Answer 3 of step 2')).toBeFocused();
  await page.keyboard.type('C');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(script.box('Answer 2 of step 2')).toHaveValue('C');
  await expect(script.box('Answer 2 of step 2')).toBeFocused();
  await script.view.getByRole('button', { name: 'Add a step after C, step 2' }).focus();
  const kinds = script.view.getByRole('group', { name: 'Add a step after C, step 2' });
  await page.keyboard.press('Enter');
  await expect(kinds.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(script.view.getByRole('button', { name: 'Add a step after C, step 2' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(kinds.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(script.box('Text of step 4')).toBeFocused();
  await page.keyboard.type('Only tea and coffee, sorry.');
  await script.view.getByRole('combobox', { name: 'Step 4 goes to' }).focus();
  await page.keyboard.type('2. Question');
  await page.keyboard.press('Tab');
  await editor.expectSaved();
  const { edges, nodes } = await draftOf(server, id);
  const sorry = nodes.find(({ data }) => 'text' in data && data.text?.startsWith('Only tea'));
  expect(edges).toContainEqual({ from: sorry?.id, exit: 'next', to: 'ask' });
  await script.box('Answer 2 of step 2').focus();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(script.box('Answer 1 of step 2')).toBeFocused();
  await expect(script.box('Answer 3 of step 2')).toBeHidden();
});
