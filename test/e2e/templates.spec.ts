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

    const boxes = await Promise.all(
      (await cards.all()).map(async (card) => ({
        name: await card.getAttribute('aria-label'),
        box: await card.boundingBox(),
      })),
    );
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
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function apart(a: Box | null, b: Box | null): boolean {
  if (a === null || b === null) return true;
  const beside = a.x + a.width <= b.x || b.x + b.width <= a.x;
  return beside || a.y + a.height <= b.y || b.y + b.height <= a.y;
}
