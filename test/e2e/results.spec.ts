import type { ResultsBody } from '@parley/shared/api/results';
import type { Flow } from '@parley/shared/flow/flow';
import { Editor } from './editor.ts';
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { makeFlow, newNumber, newWord, publish } from './flows.ts';
import type { TestServer } from './server.ts';

test.use({ signedIn: true });

/** A question by three letters, each with a reply. */
function lettersFlow(word: string): Flow {
  const said = { A: 'We are on our way.', B: 'Talk to you this month.', C: 'Take your time.' };
  const also = { A: 'asap', B: 'this month', C: 'just exploring' };
  const letters = ['A', 'B', 'C'] as const;
  return {
    version: 1,
    name: 'Counted',
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: [word] }] } },
      {
        id: 'ask',
        kind: 'question',
        name: 'When',
        data: {
          text: 'When do you need it? Reply A for ASAP, B for this month or C if just exploring.',
          answers: letters.map((label) => ({
            id: label,
            label,
            accepts: [{ type: 'words' as const, words: [also[label]] }],
          })),
        },
      },
      ...letters.map((id) => ({ id: `said-${id}`, kind: 'message' as const, data: { text: said[id] } })),
      { id: 'end', kind: 'end', data: {} },
    ],
    edges: [
      { from: 'start', exit: 'next', to: 'ask' },
      ...letters.flatMap((id) => [
        { from: 'ask', exit: id, to: `said-${id}` },
        { from: `said-${id}`, exit: 'next', to: 'end' },
      ]),
    ],
    layout: {},
  };
}

/** Someone new texts the flow's word, and then this. */
async function converse(server: TestServer, word: string, text: string): Promise<void> {
  const from = newNumber();
  for (const said of [word, text]) {
    const answer = await server.api('POST', '/api/practice/texts', { from, text: said });
    expect(answer.status, said).toBe(202);
  }
}

async function resultsOf(server: TestServer, id: string, query = ''): Promise<ResultsBody> {
  return (await (await server.api('GET', `/api/flows/${id}/results${query}`)).json()) as ResultsBody;
}

/** A published flow that twenty people have texted: nine take A, three B, two C, and six do not know. */
async function countedFlow(server: TestServer): Promise<{ readonly id: string; readonly word: string }> {
  const word = newWord();
  const id = await makeFlow(server, lettersFlow(word));
  await publish(server, id);
  for (const text of [...Array(9).fill('a'), ...Array(3).fill('B'), 'c', 'C', ...Array(6).fill('idk')])
    await converse(server, word, text);
  await expect
    .poll(async () => {
      const { people, unmatched, ways } = await resultsOf(server, id);
      const took = ways.filter(({ node }) => node === 'ask').reduce((sum, way) => sum + way.people, 0);
      return [people, took, unmatched[0]?.texts[0]?.times];
    })
    .toEqual([20, 14, 6]);
  return { id, word };
}

test('what six of twenty people wrote is taken up, and the next one is understood', async ({
  page,
  server,
}) => {
  const { id, word } = await countedFlow(server);
  await page.goto(`/flows/${id}/results`);
  await expect(page).toHaveURL(/\?view=results$/);
  const results = page.getByRole('region', { name: 'Results', exact: true });
  await expect(results.getByText('20 people came in')).toBeVisible();
  await expect(results.getByRole('button', { name: 'When, A Asap: 9 · 45 %' })).toBeVisible();
  await expect(results.getByText('6 waiting now', { exact: true })).toBeVisible();
  await expectAccessibleInBothThemes(page);

  await results.getByRole('button', { name: /^When, Anything else:/ }).click();
  const panel = page.getByRole('complementary', { name: 'One way, close up' });
  await expect(panel.getByRole('listitem').first()).toContainText('idk · 6');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Also accept under …: “idk”' }).click();
  await page.getByRole('menuitem', { name: 'C Just exploring' }).click();
  await expect(panel.getByText('Taken care of: counts as C Just exploring in your draft')).toBeVisible();

  await new Editor(page).publish(2);
  await expect(results.getByRole('heading', { name: 'Nobody has come to version 2 yet' })).toBeVisible();
  await converse(server, word, 'idk');
  await expect.poll(async () => (await resultsOf(server, id, '?version=2')).people).toBe(1);
  await page.reload();
  await expect(results.getByRole('button', { name: 'When, C Just exploring: 1 · 100 %' })).toBeVisible();
  await results.getByRole('combobox', { name: 'Version' }).selectOption('All versions');
  await expect(results.getByText('21 people came in')).toBeVisible();
});

test('by keyboard alone: a way is looked at closely, taken up and taken back', async ({ page, server }) => {
  const { id } = await countedFlow(server);
  await page.goto(`/flows/${id}`);
  const mode = page.getByRole('toolbar', { name: 'View' }).getByRole('button', { name: 'Results' });
  await mode.press('Enter');
  await page.getByRole('button', { name: /Goes on: 20 · 100 %$/ }).focus();
  await expect(page.getByRole('tooltip')).toContainText('20 people went this way');
  for (let row = 0; row < 4; row++) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^When, Anything else:/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'One way, close up' });
  await expect(panel.getByRole('heading', { name: 'Anything else' })).toBeFocused();
  await panel.getByRole('button', { name: 'Make this an answer: “idk”' }).press('Enter');
  await expect(panel.getByText('Taken care of: counts as idk in your draft')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(panel.getByRole('button', { name: 'Make this an answer: “idk”' })).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^When, Anything else:/ })).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('the numbers are a table', async ({ page, server }) => {
    const { id } = await countedFlow(server);
    await page.goto(`/flows/${id}`);
    await page.getByRole('toolbar', { name: 'View' }).getByRole('button', { name: 'Results' }).tap();
    const table = page.getByRole('table', { name: 'Results, step by step' });
    await expect(table.getByRole('row', { name: /^A Asap 9 45 %/ })).toBeVisible();
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, 'pixels to scroll sideways').toBe(0);
    await expectAccessibleInBothThemes(page);
    await table.getByRole('button', { name: /^Anything else/ }).tap();
    const panel = page.getByRole('complementary', { name: 'One way, close up' });
    await expect(panel.getByRole('listitem').first()).toContainText('idk · 6');
    await expectAccessible(page);
  });
});

test('a flow that was never published says what to do', async ({ page, server }) => {
  const id = await makeFlow(server, lettersFlow(newWord()));
  await page.goto(`/flows/${id}/results`);
  await expect(page.getByRole('heading', { name: 'Nothing is published yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Publish …' }).click();
  await expect(page.getByRole('dialog', { name: 'Publish this flow' })).toBeVisible();
  await expectAccessible(page);
});
