import type { Flow } from '@parley/shared/flow/flow';
import { expect, type Page } from '@playwright/test';
import { draftOf, makeFlow, makeFromTemplate, publish } from '../e2e/flows.ts';
import { setupLink } from '../e2e/owner.ts';
import type { TestServer } from '../e2e/server.ts';

/** What the pictures are taken of: a few flows, one of them live and changed since, and a waiting contact. */
export interface Scene {
  readonly reminder: string;
  /** The first question of it. */
  readonly question: string;
  readonly empty: string;
  /** A live flow that nobody has come to. */
  readonly menu: string;
  readonly preview: string;
}

export interface Screen {
  readonly name: string;
  /** False for those who have no account yet. */
  readonly signedIn: boolean;
  readonly show: (page: Page, scene: Scene) => Promise<void>;
}

/** Fills a new server. */
export async function makeScene(server: TestServer): Promise<Scene> {
  const reminder = await makeFromTemplate(server, 'appointment-reminder');
  await publish(server, reminder);
  await server.api('POST', `/api/flows/${reminder}/start`, {
    phone: '+15550100123',
    fields: { first_name: 'Jordan' },
  });
  const draft = await draftOf(server, reminder);
  const question = draft.nodes.find((node) => 'answers' in node.data)?.id ?? '';
  const changed: Flow = {
    ...draft,
    nodes: draft.nodes.map((node) => {
      if (!('text' in node.data) || !node.data.text?.startsWith('Perfect')) return node;
      return {
        ...node,
        data: { ...node.data, text: `${node.data.text} Parking is behind the building.` },
      } as typeof node;
    }),
  };
  const { revision } = (await (await server.api('GET', `/api/flows/${reminder}`)).json()) as {
    revision: number;
  };
  await server.api('PUT', `/api/flows/${reminder}/draft`, { flow: changed, baseRevision: revision });
  await makeFromTemplate(server, 'lead-qualification-bot');
  const menu = await makeFromTemplate(server, 'support-menu');
  await publish(server, menu);
  const empty = await makeFlow(server, {
    version: 1,
    name: 'Spring offer',
    nodes: [{ id: 'start', kind: 'start', data: { triggers: [] } }],
    edges: [],
    layout: {},
  });
  const answer = await server.api('POST', `/api/flows/${reminder}/previews`);
  const { url } = (await answer.json()) as { url: string };
  return { reminder, question, empty, menu, preview: new URL(url).pathname };
}

const open = (path: string) => (page: Page) => page.goto(path).then(() => undefined);
const inEditor =
  (search: string) =>
  async (page: Page, { reminder }: Scene) => {
    await page.goto(`/flows/${reminder}${search}`);
    await expect(page.getByRole('banner').getByRole('status')).toContainText('is live');
  };
const press = async (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

const said = [
  '1',
  'order',
  '2',
  '2',
  'return',
  '3',
  'idk',
  'idk',
  'idk',
  'maybe',
  'maybe',
  '1',
  '1',
  'a new one',
];
let texted = false;

/** Some who text the menu, once for all pictures: those of the conversations are taken before. */
async function textMenu(page: Page): Promise<void> {
  if (texted) return;
  texted = true;
  await page.evaluate(async (texts) => {
    for (const [i, text] of texts.entries())
      for (const one of ['SUPPORT', text])
        await fetch('/api/practice/texts', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ from: `+155501002${String(i).padStart(2, '0')}`, text: one }),
        });
  }, said);
}

/** Every screen, as its users come to it. */
export const screens: readonly Screen[] = [
  { name: 'login', signedIn: false, show: open('/login') },
  { name: 'preview', signedIn: false, show: (page, { preview }) => open(preview)(page) },
  { name: 'flows', signedIn: true, show: open('/flows') },
  { name: 'gallery', signedIn: true, show: open('/flows/new') },
  { name: 'editor', signedIn: true, show: inEditor('') },
  { name: 'editor-empty', signedIn: true, show: (page, { empty }) => open(`/flows/${empty}`)(page) },
  {
    name: 'step',
    signedIn: true,
    show: async (page, scene) => inEditor(`?step=${scene.question}`)(page, scene),
  },
  { name: 'script', signedIn: true, show: inEditor('?view=script') },
  {
    name: 'try-it',
    signedIn: true,
    show: async (page, scene) => {
      await inEditor('?panel=try')(page, scene);
      await press(page, /^Skip to/);
    },
  },
  { name: 'to-fix', signedIn: true, show: inEditor('?panel=problems') },
  { name: 'history', signedIn: true, show: inEditor('?panel=history') },
  {
    name: 'publish',
    signedIn: true,
    show: async (page, scene) => {
      await inEditor('')(page, scene);
      await press(page, 'Publish');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'conversations', signedIn: true, show: open('/conversations') },
  { name: 'practice', signedIn: true, show: open('/practice') },
  { name: 'settings', signedIn: true, show: open('/settings') },
  {
    name: 'results',
    signedIn: true,
    show: async (page, { menu }) => {
      await page.goto('/flows');
      await textMenu(page);
      await page.goto(`/flows/${menu}/results`);
      await expect(page.getByText(`${said.length} people came in`)).toBeVisible();
      await page.locator('[data-way$="/anything-else"]').first().press('Enter');
      await expect(page.getByRole('complementary', { name: 'One way, close up' })).toBeVisible();
    },
  },
];

/** The page of the one-time link, which is there only until the owner has an account. */
export function setupPath(server: TestServer): string {
  const link = setupLink(server);
  return `${link.pathname}${link.search}`;
}
