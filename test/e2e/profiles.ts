import type { Browser, BrowserContext, CDPSession } from '@playwright/test';

interface Profile {
  readonly context: BrowserContext;
  readonly session: CDPSession;
}

/**
 * Browser profiles that outlive a test: what one journey has fetched and compiled, the next need not. All that a page
 * can leave behind is taken away after each test; one that fails ends its worker, and these with it.
 */
export class Profiles {
  private readonly browser: Browser;
  private readonly origin: string;
  private readonly made = new Map<string, Profile>();

  constructor(browser: Browser, origin: string) {
    this.browser = browser;
    this.origin = origin;
  }

  /** Runs `use` in a browser of this kind that has these cookies and has been nowhere. */
  async lend(
    kind: string,
    cookies: Parameters<BrowserContext['addCookies']>[0],
    use: (context: BrowserContext) => Promise<void>,
  ): Promise<void> {
    const profile = this.made.get(kind) ?? (await this.make());
    this.made.set(kind, profile);
    const { context, session } = profile;
    const [kept] = context.pages();
    await context.addCookies(cookies);
    await use(context);
    const opened = context.pages().filter((page) => page !== kept);
    await Promise.all(opened.map((page) => page.close()));
    await context.unrouteAll();
    await context.setOffline(false);
    await context.clearCookies();
    await session.send('Storage.clearDataForOrigin', { origin: this.origin, storageTypes: 'all' });
  }

  async close(): Promise<void> {
    await Promise.all([...this.made.values()].map(({ context }) => context.close()));
  }

  /** A page that stays open keeps the process, and with it what is compiled, for those that come and go. */
  private async make(): Promise<Profile> {
    const context = await this.browser.newContext({ storageState: { cookies: [], origins: [] } });
    const page = await context.newPage();
    await page.goto(`${this.origin}/healthz`);
    return { context, session: await context.newCDPSession(page) };
  }
}
