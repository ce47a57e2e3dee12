/**
 * `node run.mjs screens [name …]`: takes a picture of every screen in both themes and three widths into
 * docs/screens. Runs the built pages against a server of its own.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { findChromium, launchArguments } from '../chromium.ts';
import { makeOwner, type Owner } from '../e2e/owner.ts';
import { startServer, type TestServer } from '../e2e/server.ts';
import { makeScene, type Scene, type Screen, screens, setupPath } from './screens.ts';

const folder =
  process.env.SCREENS_FOLDER ??
  join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'docs', 'screens');
const png = process.env.SCREENS_TYPE === 'png';
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;
const themes = ['light', 'dark'] as const;

interface Shoot {
  readonly browser: Browser;
  readonly server: TestServer;
  readonly scene: Scene;
  readonly owner: Owner | null;
}

async function take({ browser, server, scene, owner }: Shoot, screen: Screen): Promise<void> {
  for (const viewport of sizes)
    for (const colorScheme of themes) {
      const storageState = screen.signedIn && owner ? owner.state : { cookies: [], origins: [] };
      const context = await browser.newContext({
        baseURL: server.url,
        viewport,
        colorScheme,
        storageState,
        locale: 'en-US',
        reducedMotion: 'reduce',
        hasTouch: viewport.width < 500,
      });
      const page = await context.newPage();
      const file = `${screen.name}-${viewport.width}-${colorScheme}.${png ? 'png' : 'jpg'}`;
      try {
        await screen.show(page, scene);
        await page.waitForLoadState('networkidle');
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await page.screenshot({ path: join(folder, file), ...(png ? {} : { type: 'jpeg', quality: 78 }) });
        // Left as its users leave it: the next picture's page would else be told that this one is editing.
        await page.goto('/healthz');
      } catch (error) {
        console.error(`${file}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
        process.exitCode = 1;
      } finally {
        await context.close();
      }
    }
  console.log(screen.name);
}

mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
const isWanted = ({ name }: Pick<Screen, 'name'>) => wanted.length === 0 || wanted.includes(name);
const server = await startServer();
const executablePath = findChromium();
const browser = await chromium.launch({
  args: launchArguments,
  ...(executablePath ? { executablePath } : {}),
});
try {
  const nobody = {
    browser,
    server,
    scene: { reminder: '', question: '', empty: '', menu: '', preview: '' },
    owner: null,
  };
  const setup: Screen = {
    name: 'setup',
    signedIn: false,
    show: async (page) => void (await page.goto(setupPath(server))),
  };
  if (isWanted(setup)) await take(nobody, setup);
  const owner = await makeOwner(server);
  const scene = await makeScene(server);
  for (const screen of screens.filter(isWanted)) await take({ browser, server, scene, owner }, screen);
} finally {
  await browser.close();
  await server.stop();
}
