import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** Colours on their way from one state to another are nobody's choice: waits until all have arrived. */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A page does not count what moves within an element of ours.
    const inside = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const moving = [document, ...inside].flatMap((root) => root.getAnimations());
    // Those that run for ever, that follow scrolling, or whose place is not drawn at all never arrive.
    const passing = moving.filter(({ effect, timeline }) => {
      const place = effect instanceof KeyframeEffect ? effect.target : null;
      const drawn = place?.checkVisibility({ contentVisibilityAuto: true }) !== false;
      return drawn && timeline === document.timeline && effect?.getTiming().iterations !== Infinity;
    });
    await Promise.allSettled(passing.map((one) => one.finished));
  });
}

async function expectNothingFound(page: Page, runOnly: RunOptions['runOnly'] & object): Promise<void> {
  await standStill(page);
  // Brought once to each page: it is larger than all that the page itself loads.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (rules) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    // What is in order would be told as fully, and takes longer than finding it.
    const { violations } = await here.run({ runOnly: rules, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
    );
  }, runOnly);
  expect(found, 'what axe finds').toEqual([]);
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** WCAG 2.2 AA by axe, for the whole page. */
export function expectAccessible(page: Page): Promise<void> {
  return expectNothingFound(page, { type: 'tag', values: standards });
}

/** The same in light and in dark, as whoever has the page open would switch. Only colours differ between the two. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNothingFound(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
}
