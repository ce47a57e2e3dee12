import { expect, type Locator, type Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

async function boxOf(place: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error(`Not to be seen: ${place}`);
  return box;
}

/** What is read once it is the same twice: what still slides or is still being drawn has no place to aim at. */
async function settled<T>(read: () => Promise<T>): Promise<T> {
  let last = await read();
  const same = async () => {
    const before = JSON.stringify(last);
    last = await read();
    return JSON.stringify(last) === before;
  };
  await expect.poll(same, { intervals: [50, 100, 200] }).toBe(true);
  return last;
}

/** The editor as a person with a mouse and a keyboard meets it: by the names of its parts. */
export class Editor {
  readonly page: Page;
  readonly canvas: Locator;
  readonly rail: Locator;
  readonly status: Locator;
  /** “3 things to fix”; not there while there is nothing. */
  readonly toFix: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.getByRole('region', { name: 'Canvas' });
    this.rail = page.getByRole('navigation', { name: 'Add a step' });
    this.status = page.getByRole('banner').getByRole('status');
    this.toFix = page.getByRole('button', { name: /things? to fix$/ });
  }

  async open(flowId: string): Promise<void> {
    await this.page.goto(`/flows/${flowId}`);
    // A tab that was never in front is drawn once a second.
    await this.page.bringToFront();
    await expect(this.canvas).toBeVisible();
  }

  /** A card by its kind and words, such as `Question: Coming?`, whatever its number and what there is to fix. */
  card(name: string | RegExp): Locator {
    if (typeof name !== 'string') return this.canvas.getByRole('group', { name });
    const [kind = '', ...words] = name.split(': ').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return this.canvas.getByRole('group', { name: new RegExp(`^${kind}(?: \\d+)?, ${words.join(': ')}`) });
  }

  panel(name: 'Step' | 'Try it' | 'To fix'): Locator {
    return this.page.getByRole('complementary', { name });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('banner').getByRole('button', { name });
  }

  /** Drags a kind of step to a place on the canvas, counted from its upper left corner. */
  async dragFromRail(kind: string, targetPosition: Point): Promise<void> {
    await this.rail.getByRole('button', { name: kind }).dragTo(this.canvas, { targetPosition });
  }

  /** Writes into the text that has just been opened on a card. */
  async type(text: string): Promise<void> {
    await expect(this.canvas.getByRole('textbox').and(this.page.locator(':focus'))).toBeVisible();
    await this.page.keyboard.type(text);
  }

  /** Draws a line from the dot at the right edge of a card, as high as `row` of it, onto another card. */
  async drawLine(from: Locator, row: Locator, to: Locator): Promise<void> {
    await row.hover({ trial: true });
    await to.hover({ trial: true });
    const [card, { y, height }, target] = await settled(
      async () => [await boxOf(from), await boxOf(row), await boxOf(to)] as const,
    );
    await this.page.mouse.move(card.x + card.width, y + height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(target.x + 24, target.y + 24, { steps: 8 });
    await this.page.mouse.up();
  }

  /** The dot of a card with one way on stands beside its header. */
  async drawLineFromHeader(from: Locator, to: Locator): Promise<void> {
    await this.drawLine(from, from.getByRole('button', { name: /^More for/ }), to);
  }

  /** The canvas as it is read out, once nothing more is added to it. */
  drawn(): Promise<string> {
    return settled(() => this.canvas.ariaSnapshot());
  }

  /** All of the flow in sight, and no panel beside it. */
  async fit(): Promise<void> {
    const close = this.page.getByRole('button', { name: 'Close panel' });
    if (await close.isVisible()) await close.click();
    await this.page.getByRole('toolbar', { name: 'Zoom' }).getByRole('button', { name: 'Fit' }).click();
  }

  /** Presses a “+” and takes one of what may come next. */
  async next(from: Locator, plus: string | RegExp, what: string): Promise<void> {
    await from.getByRole('button', { name: plus }).click();
    await this.page
      .getByRole('dialog', { name: /What happens next/ })
      .getByRole('button', { name: what })
      .click();
  }

  async expectSaved(): Promise<void> {
    await expect(this.status).toContainText('draft saved');
  }

  /** Publishes what is drawn and reads that it is live. */
  async publish(version: number): Promise<void> {
    await this.button('Publish').click();
    const dialog = this.page.getByRole('dialog', { name: 'Publish this flow' });
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await expect(this.status).toContainText(`Version ${version} is live`);
    await expect(dialog).toBeHidden();
  }
}
