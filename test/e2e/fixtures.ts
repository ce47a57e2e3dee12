import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { startServer, type TestServer } from './server.ts';

interface Options {
  /** What a test expects to be complained about, such as `/409/` in the console. */
  readonly expectedComplaints: readonly RegExp[];
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

/**
 * `server`: one per worker, shared by its tests, which therefore make their own flows and contacts.
 * `page`: fails its test on a console error, an uncaught error, a breach of the content security policy, a
 * failed request, or any request that leaves this machine. It is not signed in.
 */
export const test = base.extend<Options & { page: Page }, { server: TestServer }>({
  expectedComplaints: [[], { option: true }],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  page: async ({ page, expectedComplaints }, use) => {
    const complaints: string[] = [];
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
    await use(page);
    const unexpected = complaints.filter((line) => !expectedComplaints.some((known) => known.test(line)));
    expect(unexpected, 'complaints of the browser').toEqual([]);
  },
});

/** WCAG 2.2 AA by axe, for the whole page; `within` narrows it to one selector. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const builder = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations } = await (within ? builder.include(within) : builder).analyze();
  const found = violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${rule.help} at ${node.target.join(' ')}`),
  );
  expect(found, 'what axe finds').toEqual([]);
}

export { expect };
