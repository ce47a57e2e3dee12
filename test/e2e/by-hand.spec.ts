import type { Flow } from '@parley/shared/flow/flow';
import type { Locator } from '@playwright/test';
import { Editor } from './editor.ts';
import { expect, test } from './fixtures.ts';
import { askingFlow, draftOf, makeFlow, newWord } from './flows.ts';

test.use({ signedIn: true });

/** Two ways are open, and the cards stand where the window shows them at once. */
function openFlow(): Flow {
  const flow = askingFlow('By hand', newWord());
  return {
    ...flow,
    edges: flow.edges.filter(({ from, exit }) => from === 'start' || (from === 'ask' && exit === 'a')),
    layout: {
      start: { x: 0, y: 0 },
      ask: { x: 360, y: 0 },
      tea: { x: 760, y: 0 },
      coffee: { x: 760, y: 200 },
      end: { x: 760, y: 400 },
    },
  };
}

async function boxOf(place: Locator) {
  const box = await place.boundingBox();
  if (box === null) throw new Error(`Not to be seen: ${place}`);
  return box;
}

test.describe('cards picked out by hand', () => {
  test('Shift and a press add to them, and take away', async ({ page, server }) => {
    const editor = new Editor(page);
    await editor.open(await makeFlow(server, openFlow()));
    const [tea, coffee] = [editor.card('Message: The kettle'), editor.card('Message: The beans')];
    const head = { position: { x: 60, y: 14 } };
    const isOut = (card: Locator) => expect(card).toContainClass('selected');
    await tea.click(head);
    await coffee.click({ ...head, modifiers: ['Shift'] });
    await isOut(tea);
    await isOut(coffee);
    await tea.click({ ...head, modifiers: ['Shift'] });
    await expect(tea).not.toContainClass('selected');
    await isOut(coffee);
  });

  test('a box around them leaves each to be pressed, and all of them to be lined up', async ({
    page,
    server,
  }) => {
    const editor = new Editor(page);
    const id = await makeFlow(server, {
      ...openFlow(),
      layout: { ...openFlow().layout, coffee: { x: 800, y: 200 } },
    });
    await editor.open(id);
    const [tea, coffee] = [editor.card('Message: The kettle'), editor.card('Message: The beans')];
    const [top, bottom] = [await boxOf(tea), await boxOf(coffee)];
    await page.mouse.move(top.x - 12, top.y - 12);
    await page.mouse.down();
    await page.mouse.move(bottom.x + 80, bottom.y + 40, { steps: 6 });
    await page.mouse.up();
    await expect(tea).toContainClass('selected');
    await expect(coffee).toContainClass('selected');

    await coffee.click({ button: 'right', position: { x: 60, y: 14 } });
    await page.getByRole('menuitem', { name: /left/i }).click();
    const left = async () => {
      const { layout } = await draftOf(server, id);
      return [layout.tea?.x, layout.coffee?.x];
    };
    await expect.poll(async () => new Set(await left()).size).toBe(1);

    await coffee.click({ position: { x: 60, y: 14 } });
    await expect(tea).not.toContainClass('selected');
    await expect(editor.panel('Step')).toBeVisible();
  });
});

test.describe('a line without a drag', () => {
  test('the dot is pressed, and then the step it leads to', async ({ page, server }) => {
    const editor = new Editor(page);
    const id = await makeFlow(server, openFlow());
    await editor.open(id);
    const question = editor.card(/^Question/);
    const row = question.getByRole('button', { name: /^Answer B/ });
    const dotOf = async () => {
      const [card, at] = [await boxOf(question), await boxOf(row)];
      return { x: card.x + card.width, y: at.y + at.height / 2 };
    };
    const press = async ({ x, y }: { x: number; y: number }) => page.mouse.click(x, y);
    const hint = editor.canvas.getByText('Now press the step it leads to');

    await press(await dotOf());
    await expect(hint).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(hint).toBeHidden();

    await press(await dotOf());
    await editor.card('Message: The beans').click();
    await expect(row).toHaveAccessibleName(/goes to The beans/);
    await expect(hint).toBeHidden();
  });

  test('let go over nothing it asks what comes there, and puts it there', async ({ page, server }) => {
    const editor = new Editor(page);
    const id = await makeFlow(server, openFlow());
    await editor.open(id);
    const [question, tea] = [editor.card(/^Question/), editor.card('Message: The kettle')];
    const [from, above] = [await boxOf(tea), await boxOf(question)];
    const target = { x: above.x + 40, y: above.y + above.height + 60 };
    await page.mouse.move(from.x + from.width, from.y + 16);
    await page.mouse.down();
    await page.mouse.move(target.x, target.y, { steps: 8 });
    await page.mouse.up();
    await page
      .getByRole('dialog', { name: /What happens next/ })
      .getByRole('button', { name: 'Message' })
      .click();
    await editor.type('More tea?');
    await expect.poll(async () => (await draftOf(server, id)).edges).toHaveLength(3);
    const { nodes, layout } = await draftOf(server, id);
    const added = nodes.at(-1)?.id ?? '';
    // The canvas stands at 100 %; the line comes in at the card's head.
    expect(layout[added]).toEqual({ x: 400, y: Math.round(above.height + 60 - 16) });
  });
});
