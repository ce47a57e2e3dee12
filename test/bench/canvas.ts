import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium, launchArguments } from '../chromium.ts';
import { buildPage } from './canvas-page.ts';
import { inTurn, median } from './rounds.ts';

type Who = 'ours' | 'floor';

declare global {
  interface Window {
    /** What the benchmark's page offers: builder/src/stories/canvas-bench.tsx. */
    readonly bench: { readonly mount: (who: Who, cards: number) => void; readonly fit: () => void };
  }
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/** A browser with a page on which the canvas, or plain React Flow, can be put. */
async function openPage(folder: string) {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: launchArguments,
    ...(executablePath ? { executablePath } : {}),
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.route('http://bench.test/**', async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
    const body = await readFile(join(folder, name)).catch(() => null);
    const contentType = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    await route.fulfill(body === null ? { status: 404 } : { body, contentType });
  });
  page.on('pageerror', (error) => console.error(error));
  const session = await page.context().newCDPSession(page);
  // In the thread's own time: on a busy machine the clock on the wall counts what others do, too.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { browser, page, session };
}

/** Seconds that the page's main thread has worked so far: scripts, styles, layout, and what is to be painted. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0;
}

const frames = (page: Page, count: number) =>
  page.evaluate(
    (left) =>
      new Promise<void>((done) => {
        const next = (n: number) => (n === 0 ? done() : requestAnimationFrame(() => next(n - 1)));
        next(left);
      }),
    count,
  );

/** Until hardly anything has been left to do for a while. */
async function settle(page: Page, session: CDPSession): Promise<void> {
  let last = await workOf(session);
  for (let tries = 0; tries < 40; tries++) {
    await page.waitForTimeout(120);
    const now = await workOf(session);
    if (now - last < 0.006) return;
    last = now;
  }
}

async function mount(page: Page, session: CDPSession, who: Who, cards: number): Promise<number> {
  await page.goto('http://bench.test/');
  await page.waitForFunction(() => 'bench' in window, null, { polling: 50 });
  // As in the app, where they have come before a flow has.
  for (const font of ['1em "Inter Variable"', '600 1em "Source Serif 4"'])
    await page.evaluate((name) => document.fonts.load(name).then(() => undefined), font);
  await settle(page, session);
  const before = await workOf(session);
  await page.evaluate(([name, count]) => window.bench.mount(name, count), [who, cards] as const);
  // Not until it is visible: asking for that would lay the page out in the middle of its work. And by what Playwright
  // has asked before: whatever is new to it is a script that it has the page read first, as work of the page.
  await page.waitForFunction(() => document.querySelector('.react-flow__node') !== null, null, {
    polling: 50,
  });
  await settle(page, session);
  return (await workOf(session)) - before;
}

const steps = 30;
/** Cards close to what is in sight are drawn in full a second after that stands still: no part of a drag or a pan. */
const nearMs = 1600;

/** Milliseconds of work for each frame of `act`, which is done `steps` times. */
async function perFrame(page: Page, session: CDPSession, act: (i: number) => Promise<void>): Promise<number> {
  await settle(page, session);
  const before = await workOf(session);
  for (let i = 0; i < steps; i++) {
    await act(i);
    await frames(page, 1);
  }
  return (((await workOf(session)) - before) / steps) * 1000;
}

async function pan(page: Page, session: CDPSession): Promise<number> {
  await page.mouse.move(1100, 780);
  return perFrame(page, session, (i) => page.mouse.wheel(i % 2 === 0 ? 24 : 18, 12));
}

async function drag(page: Page, session: CDPSession): Promise<number> {
  const card = page.locator('.react-flow__node[data-id="n1"]');
  const box = await card.boundingBox();
  if (box === null) throw new Error('there is no card to drag');
  const at = { x: box.x + 40, y: box.y + 12 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 8, at.y + 8);
  const work = await perFrame(page, session, (i) => page.mouse.move(at.x + 8 + i * 4, at.y + 8 + i * 3));
  await page.mouse.up();
  return work;
}

/** One line of the result; here less is better. */
function report(what: string, ours: number, floor: number, most: number): boolean {
  const met = ours / floor <= most;
  const ms = (figure: number) => figure.toFixed(figure < 100 ? 1 : 0);
  console.log(
    `${what}: ${ms(ours)} ms, plain React Flow ${ms(floor)}, ratio ${(ours / floor).toFixed(2)} (at most ${most}) ${met ? 'met' : 'MISSED'}`,
  );
  return met;
}

const both = (run: (who: Who) => Promise<number>) => ({ ours: () => run('ours'), floor: () => run('floor') });

/** The canvas against plain React Flow with as many of its own cards, in the same mode. `only`: these sizes alone. */
export async function benchCanvas(only: readonly number[] = []): Promise<boolean> {
  const { browser, page, session } = await openPage(await buildPage());
  const met: boolean[] = [];
  const compare = async (what: string, most: number, rounds: number, run: (who: Who) => Promise<number>) => {
    const figures = await inTurn(rounds, both(run));
    met.push(report(what, median(figures.ours ?? []), median(figures.floor ?? []), most));
  };
  try {
    for (const cards of only.length > 0 ? only : [100, 500, 1000]) {
      await compare(
        `${cards} cards, first render`,
        1.5,
        3,
        async (who) => (await mount(page, session, who, cards)) * 1000,
      );
      await compare(`${cards} cards, drag of one, work a frame`, 1.3, 3, async (who) => {
        await mount(page, session, who, cards);
        await page.waitForTimeout(nearMs);
        return drag(page, session);
      });
      await compare(`${cards} cards, pan, work a frame`, 1.3, 3, async (who) => {
        await mount(page, session, who, cards);
        await page.waitForTimeout(nearMs);
        return pan(page, session);
      });
    }
    if (only.length > 0) return met.every(Boolean);
    await compare('2,000 cards all in view, pan, work a frame', 1, 3, async (who) => {
      await mount(page, session, who, 2000);
      await page.evaluate(() => window.bench.fit());
      await frames(page, 10);
      return pan(page, session);
    });
    met.push(await typing(page, session));
  } finally {
    await browser.close();
  }
  return met.every(Boolean);
}

/** Writing in a card among 500: the work of a key, with what follows when its author pauses. */
async function typing(page: Page, session: CDPSession): Promise<boolean> {
  await mount(page, session, 'ours', 500);
  await page.locator('.react-flow__node[data-id="n1"] .card-text').dblclick();
  await page.waitForFunction(
    () => document.activeElement?.matches('.card-editor, [contenteditable]') === true,
  );
  const figures: number[] = [];
  for (let round = 0; round < 5; round++) {
    await settle(page, session);
    const before = await workOf(session);
    const words = 'see you tomorrow at two ';
    await page.keyboard.type(words, { delay: 40 });
    await settle(page, session);
    if (round > 0) figures.push((((await workOf(session)) - before) / words.length) * 1000);
  }
  const work = median(figures);
  const met = work <= 8;
  console.log(
    `500 cards, writing in one, work a key: ${work.toFixed(1)} ms (at most 8) ${met ? 'met' : 'MISSED'}`,
  );
  return met;
}
