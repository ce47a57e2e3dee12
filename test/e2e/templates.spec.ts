import { templates } from '@parley/shared/templates/index';
import { Editor } from './editor.ts';
import { expect, test } from './fixtures.ts';
import { makeFromTemplate, publish } from './flows.ts';

test.use({ signedIn: true, viewport: { width: 1440, height: 900 } });

for (const { key, name } of templates) {
  test(`${name}: opens with every card in its own place, and goes live`, async ({ page, server }) => {
    const id = await makeFromTemplate(server, key);
    const editor = new Editor(page);
    await editor.open(id);
    const cards = editor.canvas.getByRole('group');
    await expect(cards.first()).toBeVisible();
    await editor.fit();
    await cards.last().hover({ trial: true });

    const boxes = await cards.evaluateAll((all) =>
      all
        .filter((card) => card.checkVisibility())
        .map((card) => {
          const { left, right, top, bottom } = card.getBoundingClientRect();
          return { name: card.getAttribute('aria-label'), box: { left, right, top, bottom } };
        }),
    );
    expect(boxes.length, 'cards to be seen').toBeGreaterThan(2);
    const overlaps = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => (apart(a.box, b.box) ? [] : [`${a.name} / ${b.name}`])),
    );
    expect(overlaps, 'cards that lie on each other').toEqual([]);

    await editor.button('Publish').click();
    await expect(page.getByRole('dialog', { name: 'Publish this flow' })).toBeVisible();
    expect(await publish(server, id)).toBe(1);
    await server.api('DELETE', `/api/flows/${id}`);
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function apart(a: Box, b: Box): boolean {
  const beside = a.right <= b.left || b.right <= a.left;
  return beside || a.bottom <= b.top || b.bottom <= a.top;
}
