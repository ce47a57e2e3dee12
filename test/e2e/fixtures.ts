import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { makeOwner, type Owner } from './owner.ts';
import { Profiles } from './profiles.ts';
import { startServer, type TestServer } from './server.ts';

interface Options {
  /** What a test expects to be complained about, such as `/409/` in the console. */
  readonly expectedComplaints: readonly RegExp[];
  /** Whether the pages of this test belong to the owner. */
  readonly signedIn: boolean;
}

interface OfWorker {
  readonly server: TestServer;
  readonly owner: Owner;
  readonly profiles: Profiles;
}

interface Fixtures {
  readonly page: Page;
  /** What any page of this test was complained about so far. */
  readonly complaints: string[];
  /** One more page; a context of its own makes it someone else's browser. It is watched as `page` is. */
  readonly openPage: (context: BrowserContext) => Promise<Page>;
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Everything a user's console or network tab would show as wrong. */
function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && !loopback.has(url.hostname)) {
      complaints.push(`left this machine: ${request.url()}`);
    }
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left, or a query that is no longer wanted, aborts its requests.
    if (why !== 'net::ERR_ABORTED') complaints.push(`request failed: ${request.url()} ${why}`);
  });
}

async function watch(page: Page, complaints: string[]): Promise<void> {
  await page.exposeFunction('parleyPolicyBreach', (breach: string) => {
    complaints.push(`content security policy: ${breach}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { parleyPolicyBreach: (breach: string) => void })
        .parleyPolicyBreach;
      report(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  listen(page, complaints);
}

/**
 * `server`: one per worker, shared by its tests, which therefore make their own flows and contacts. `owner` has
 * the account on it.
 * `page`: fails its test on a console error, an uncaught error, a breach of the content security policy, a
 * failed request, or any request that leaves this machine. It is signed in where `signedIn` is set.
 */
export const test = base.extend<Options & Fixtures, OfWorker>({
  expectedComplaints: [[], { option: true }],
  signedIn: [false, { option: true }],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  owner: [async ({ server }, use) => use(await makeOwner(server)), { scope: 'worker' }],
  profiles: [
    async ({ browser, server }, use) => {
      const profiles = new Profiles(browser, server.url);
      await use(profiles);
      await profiles.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  storageState: async ({ signedIn, owner }, use) => use(signedIn ? owner.state : undefined),
  /** A new context for each kind of test, emptied between two of them. */
  context: async (
    { profiles, owner, signedIn, viewport, hasTouch, permissions, colorScheme, locale, timezoneId },
    use,
  ) => {
    const kind = JSON.stringify({ viewport, hasTouch, permissions, colorScheme, locale, timezoneId });
    const cookies = signedIn ? owner.state.cookies : [];
    await profiles.lend(kind, cookies, use);
  },
  complaints: async ({ expectedComplaints }, use) => {
    const complaints: string[] = [];
    await use(complaints);
    const unexpected = complaints.filter((line) => !expectedComplaints.some((known) => known.test(line)));
    expect(unexpected, 'complaints of the browser').toEqual([]);
  },
  page: async ({ page, complaints }, use) => {
    await watch(page, complaints);
    await use(page);
  },
  openPage: async ({ complaints }, use) => {
    await use(async (context) => {
      const page = await context.newPage();
      await watch(page, complaints);
      return page;
    });
  },
});

export { expectAccessible, expectAccessibleInBothThemes } from './accessible.ts';
export { expect };
