import type { Flow } from '@parley/shared/flow/flow';
import type { Locator, Page } from '@playwright/test';
import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { draftOf, makeFlow, makeFromTemplate, newWord, publish } from './flows.ts';
import type { TestServer } from './server.ts';

test.use({ signedIn: true });

/** Ten questions one after the other, each with two answers: 33 steps. */
function longFlow(): Flow {
  const rounds = Array.from({ length: 10 }, (_, i) => i + 1);
  return {
    version: 1,
    name: 'A long one',
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: [newWord()] }] } },
      ...rounds.flatMap((n): Flow['nodes'] => [
        {
          id: `ask${n}`,
          kind: 'question',
          name: `Round ${n}`,
          data: {
            text: `Round ${n}: shall we go on? Reply A to go on or B to stop there.`,
            answers: [
              { id: 'a', label: 'A', accepts: [{ type: 'words', words: ['go on'] }] },
              { id: 'b', label: 'B' },
            ],
          },
        },
        { id: `on${n}`, kind: 'message', data: { text: `On we go, after round ${n}.` } },
        { id: `off${n}`, kind: 'message', data: { text: `That was it, in round ${n}.` } },
      ]),
      { id: 'tag', kind: 'tag', data: { add: ['Patient'], remove: [] } },
      { id: 'end', kind: 'end', data: {} },
    ],
    edges: [
      { from: 'start', exit: 'next', to: 'ask1' },
      ...rounds.flatMap((n) => [
        { from: `ask${n}`, exit: 'a', to: `on${n}` },
        { from: `ask${n}`, exit: 'b', to: `off${n}` },
        { from: `on${n}`, exit: 'next', to: n === 10 ? 'tag' : `ask${n + 1}` },
        { from: `off${n}`, exit: 'next', to: 'end' },
      ]),
      { from: 'tag', exit: 'next', to: 'end' },
    ],
    layout: {},
  };
}

/** What stands over the page, and what a focus on the canvas could be hidden under. */
const above = (page: Page): Locator =>
  page
    .getByRole('banner')
    .or(page.getByRole('navigation', { name: 'Add a step' }))
    .or(page.getByRole('toolbar', { name: 'Zoom' }))
    .or(page.getByRole('complementary'));

/** What has the focus, with the names of what lies over any part of it. */
function hiddenUnder(page: Page): Promise<string[]> {
  return above(page).evaluateAll((all) => {
    const { activeElement } = document;
    const focused = activeElement?.getBoundingClientRect() ?? new DOMRect();
    const name = (one: Element | null) => one?.getAttribute('aria-label') ?? one?.tagName ?? '';
    return all.flatMap((one) => {
      const box = one.getBoundingClientRect();
      const across = Math.min(box.right, focused.right) - Math.max(box.left, focused.left);
      const down = Math.min(box.bottom, focused.bottom) - Math.max(box.top, focused.top);
      return across > 0 && down > 0 ? [`${name(activeElement)} under ${name(one)}`] : [];
    });
  });
}

/** Names of what can be pressed and is smaller than one needs; words within a sentence may be. */
function tooSmall(page: Page, least = 24): Promise<string[]> {
  return page.evaluate((size) => {
    // What is pressed may reach further than it is drawn.
    const reaches = (one: HTMLElement, by: number) => {
      one.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const isPressed = (dx: number, dy: number) => {
        const at = document.elementFromPoint(x + dx, y + dy);
        return at !== null && (one.contains(at) || at.closest('label')?.control === one);
      };
      return isPressed(0, -by) && isPressed(0, by) && isPressed(-by, 0) && isPressed(by, 0);
    };
    return [...document.querySelectorAll<HTMLElement>('button, a[href], select, input, [role="menuitem"]')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((one) => {
        const sentence = one.parentElement?.textContent?.replace(one.textContent ?? '', '').trim() ?? '';
        // Of a sentence on a card: as large as the sentence is zoomed.
        if (one.matches('.row-spoken :is(.inline-control, .row-quote)')) return one.offsetHeight < size;
        const isWord = one.matches('.as-link') || getComputedStyle(one).display === 'inline';
        return !(isWord && sentence !== '');
      })
      .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < size - 0.5 || box.height < size - 0.5))
      .filter(({ one }) => !reaches(one, size / 2 - 1))
      .map(({ one, box }) => {
        const name = one.getAttribute('aria-label') ?? one.textContent ?? one.tagName;
        return `${name.slice(0, 40)} (${one.className}): ${Math.round(box.width)} × ${Math.round(box.height)}`;
      });
  }, least);
}

for (const path of ['/flows', '/flows/new', '/conversations', '/practice', '/settings', '/nowhere'])
  test(`${path} can be used by everyone`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/…$/)).toHaveCount(0);
    await expectAccessibleInBothThemes(page);
    expect(await tooSmall(page)).toEqual([]);
  });

test.describe('signed out', () => {
  test.use({ signedIn: false, expectedComplaints: [/status of 40[14]/] });

  for (const [path, words] of [
    ['/login', 'Password'],
    ['/setup', 'account exists already'],
    ['/flows', 'Password'],
    ['/p/no-such-link', 'no longer shared'],
  ] as const)
    test(`${path} can be used by everyone`, async ({ page, owner }) => {
      expect(owner.name, 'who is signed out').not.toBe('');
      await page.goto(path);
      await expect(page.getByText(words).first()).toBeVisible();
      await expectAccessibleInBothThemes(page);
    });
});

test('a canvas of 33 steps is one stop, named in words, and what has the focus is never hidden', async ({
  page,
  server,
}) => {
  const editor = new Editor(page);
  await editor.open(await makeFlow(server, longFlow()));
  const { canvas } = editor;
  await expect(canvas.getByRole('group', { name: /^Question 10, Round 10/ })).toBeAttached();
  await expectAccessibleInBothThemes(page);

  await test.step('one stop', async () => {
    const stops = () =>
      canvas.evaluate((element) =>
        [...element.querySelectorAll<HTMLElement>('.react-flow, .react-flow__renderer *')]
          .filter((one) => one.tabIndex >= 0 && one.checkVisibility())
          .map((one) => one.getAttribute('aria-label') ?? one.className),
      );
    await expect.poll(stops).toHaveLength(1);
  });

  await test.step('names', async () => {
    await canvas.getByRole('group', { name: /^Start/ }).focus();
    await page.keyboard.press('Control+0');
    await page.keyboard.press('ArrowRight');
    const question = canvas.getByRole('group', { name: 'Question 1, Round 1. 2 answers' });
    await expect(question).toBeFocused();
    await expect(question).toHaveAttribute('aria-roledescription', /question/i);
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(':focus')).toHaveAccessibleName(/^Answer A Go on,? goes to On we go/);
  });

  await test.step('with the phone beside it', async () => {
    await editor.button('Try it').click();
    await canvas.getByRole('group', { name: /^Question 1,/ }).focus();
    const hidden: string[] = [];
    for (const key of [...'→→↓↓↓→→→→↓→→←←←↑→→→→→']) {
      const arrow = { '→': 'Right', '←': 'Left', '↑': 'Up', '↓': 'Down' }[key];
      await page.keyboard.press(`Arrow${arrow}`);
      await expect.poll(() => hiddenUnder(page), { message: key }).toEqual([]);
    }
    expect(hidden).toEqual([]);
  });
});

test('from afar a title is whole words, and from very far there is none', async ({ page, server }) => {
  const editor = new Editor(page);
  await editor.open(await makeFlow(server, longFlow()));
  const bar = page.getByRole('toolbar', { name: 'Zoom' });
  const zoom = bar.getByRole('button', { name: /back to 100/ });
  const title = editor.canvas.locator('.far-title').first();
  const zoomTo = async (percent: number) => {
    for (;;) {
      const now = (await zoom.textContent()) ?? '';
      if (Number.parseInt(now, 10) <= percent) break;
      await bar.getByRole('button', { name: 'Smaller' }).click();
      await expect(zoom).not.toHaveText(now);
    }
    await expect(title).toBeAttached();
  };
  await zoomTo(30);
  await expect(title).not.toHaveCSS('font-size', '0px');
  await expect(title).toHaveCSS('overflow-wrap', 'normal');
  await zoomTo(12);
  await expect(title).toHaveCSS('font-size', '0px');
});

test('everything in the editor is large enough to be pressed', async ({ page, server }) => {
  const editor = new Editor(page);
  await editor.open(await makeFromTemplate(server, 'appointment-reminder'));
  await editor.canvas
    .getByRole('group', { name: /^Question/ })
    .first()
    .click();
  await expect(editor.panel('Step')).toBeVisible();
  expect(await tooSmall(page), 'as it opens').toEqual([]);
  await page.getByRole('button', { name: /back to 100/ }).click();
  await expect(page.getByRole('button', { name: /^100 percent/ })).toBeVisible();
  expect(await tooSmall(page)).toEqual([]);
  await editor.button('Try it').click();
  await expect(editor.panel('Try it').getByRole('log')).toBeVisible();
  expect(await tooSmall(page)).toEqual([]);
  await editor.button('History').click();
  await expect(page.getByRole('complementary', { name: 'History' })).toContainText('No version yet');
  expect(await tooSmall(page)).toEqual([]);
  await page.getByRole('button', { name: 'Script' }).click();
  await expect(page.getByRole('region', { name: 'Script' })).toBeVisible();
  expect(await tooSmall(page)).toEqual([]);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const finger = 44;

  for (const path of ['/flows', '/flows/new', '/conversations', '/practice', '/settings', '/nowhere'])
    test(`${path} is large enough for a finger`, async ({ page, server }) => {
      await makeFromTemplate(server, 'appointment-reminder');
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText(/…$/)).toHaveCount(0);
      expect(await tooSmall(page, finger)).toEqual([]);
    });

  test('a flow and its panels are large enough for a finger', async ({ page, server }) => {
    await page.goto(`/flows/${await makeFromTemplate(server, 'appointment-reminder')}`);
    await expect(page.getByRole('region', { name: 'Script' })).toContainText('Reply');
    expect(await tooSmall(page, finger)).toEqual([]);
    const editor = new Editor(page);
    await editor.button('Try it').tap();
    await expect(editor.panel('Try it').getByRole('log')).toBeVisible();
    expect(await tooSmall(page, finger)).toEqual([]);
    await editor.button('History').tap();
    await expect(page.getByRole('complementary', { name: 'History' })).toContainText('No version yet');
    expect(await tooSmall(page, finger)).toEqual([]);
  });
});

/** A published reminder with changes that are not live, open; and a way to look at what comes up. */
async function changedReminder(page: Page, server: TestServer) {
  const id = await makeFromTemplate(server, 'appointment-reminder');
  await publish(server, id);
  const { nodes, ...rest } = await draftOf(server, id);
  const changed = nodes.map((node) =>
    'text' in node.data ? { ...node, data: { ...node.data, text: `${node.data.text} Thanks!` } } : node,
  );
  await server.api('PUT', `/api/flows/${id}/draft`, { flow: { ...rest, nodes: changed }, baseRevision: 1 });
  const editor = new Editor(page);
  await editor.open(id);
  const question = editor.canvas.getByRole('group', { name: /^Question/ }).first();
  const dialog = page.getByRole('dialog');
  const look = async (what: string, shown: Locator) => {
    await test.step(what, async () => {
      await expect(shown).toBeVisible();
      await expectAccessibleInBothThemes(page);
    });
  };
  return { editor, question, dialog, look };
}

test('every dialog of the editor can be used by everyone', async ({ page, server }) => {
  const { question, dialog, look } = await changedReminder(page, server);
  await question.focus();
  await page.keyboard.press('?');
  await look('keys and help', dialog);
  await page.keyboard.press('Escape');
  await question.focus();
  await page.keyboard.press('Control+k');
  await look('the palette', dialog);
  await page.keyboard.press('Escape');
  await question.focus();
  await page.keyboard.press('Control+f');
  await expect(dialog).toBeVisible();
  await page.keyboard.type('confirm');
  await look('finding', dialog);
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: /^More for/ }).click();
  await look('the menu of a step', page.getByRole('menu'));
  await page.keyboard.press('Escape');
  await question.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await look('what comes next', dialog);
  await page.keyboard.press('Escape');
});

test('every panel of the editor can be used by everyone', async ({ page, server }) => {
  const { editor, question, look, dialog } = await changedReminder(page, server);
  await question.click();
  await look('a step', editor.panel('Step'));
  await editor.button('History').click();
  await look('history', page.getByRole('complementary').getByText('Version 1').first());
  await page.getByRole('button', { name: 'Compare with live' }).click();
  await look(
    'compared',
    page
      .getByRole('complementary')
      .getByText(/Thanks!/)
      .first(),
  );
  await editor.button('Publish').click();
  await look('publishing', dialog.getByRole('region', { name: 'What changes' }));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Script' }).click();
  await look('the script', page.getByRole('region', { name: 'Script' }));
});

test('less motion, forced colours, mirrored, and with wide text', async ({ page, server }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const editor = new Editor(page);
  const flow = longFlow();
  const [start, , hebrew, ...others] = flow.nodes;
  if (start === undefined || hebrew === undefined) throw new Error('No steps');
  await editor.open(
    await makeFlow(server, {
      version: 1,
      name: 'שלום',
      nodes: [start, { ...hebrew, data: { text: 'שלום! נתראה מחר?' } } as Flow['nodes'][number]],
      edges: [{ from: 'start', exit: 'next', to: hebrew.id }],
      layout: {},
    }),
  );
  expect(others.length).toBeGreaterThan(0);

  await test.step('less motion', async () => {
    const moving = page.evaluate(async () => {
      const seen = new Set<string>();
      for (let frame = 0; frame < 60; frame += 1) {
        for (const one of document.getAnimations()) {
          const { duration, iterations } = one.effect?.getComputedTiming() ?? {};
          const name =
            one instanceof CSSTransition ? one.transitionProperty : (one as CSSAnimation).animationName;
          if (Number(duration) > 80 || iterations === Infinity) seen.add(`${name}: ${duration} ms`);
        }
        await new Promise(requestAnimationFrame);
      }
      return [...seen];
    });
    await editor.button('Try it').click();
    await editor.button('Try it').click();
    await editor.fit();
    expect(await moving).toEqual([]);
  });

  await test.step('text from right to left reads so', async () => {
    const words = editor.canvas.getByText('שלום! נתראה מחר?').first();
    await expect(words).toHaveCSS('direction', 'rtl');
    await expect(words).toHaveCSS('text-align', 'start');
    const [line, box] = await words.evaluate((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return [range.getBoundingClientRect().right, one.getBoundingClientRect().right];
    });
    expect(Math.abs(Number(line) - Number(box)), 'begins at the right').toBeLessThan(2);
  });

  await test.step('forced colours keep a ring, and what is chosen', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    const colour = (name: string) =>
      editor.button(name).evaluate((one) => getComputedStyle(one).backgroundColor);
    await expect.poll(async () => (await colour('Canvas')) !== (await colour('Script'))).toBe(true);
    await editor.canvas.getByRole('group', { name: /^Start/ }).focus();
    await page.keyboard.press('ArrowRight');
    const ringed = page.locator(':focus, :focus *').and(page.locator('.card, button'));
    await expect(ringed.first()).toHaveCSS('outline-style', 'solid');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).not.toHaveCSS('outline-style', 'none');
    await page.emulateMedia({ forcedColors: 'none' });
  });

  const nothingSideways = async () =>
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);

  await test.step('mirrored', async () => {
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await nothingSideways();
    await expectAccessibleInBothThemes(page);
    await page.evaluate(() => {
      document.documentElement.dir = 'ltr';
    });
  });

  await test.step('wide text', async () => {
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    await nothingSideways();
    const boxes = await Promise.all(
      (await page.getByRole('banner').getByRole('button').all()).map(async (one) => ({
        name: await one.textContent(),
        cut: await one.evaluate((element) => element.scrollWidth > element.clientWidth + 1),
        right: await one.evaluate((element) => element.getBoundingClientRect().right),
      })),
    );
    expect(boxes.filter(({ cut, right }) => cut || right > 1280)).toEqual([]);
  });
});
