import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(here, 'package.json'));

/**
 * What Playwright switches off, named again because Chromium heeds only the last such list; and what costs as much as
 * a page with every window: suggestions under an address bar that nobody sees, and a process in reserve.
 */
const switchedOff = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
];

/** The sandbox cannot be set up as root; the rest keeps the browser from calling home. */
export const launchArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--disable-features=${switchedOff.join(',')}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
];

function playwrightsOwn(): string | undefined {
  try {
    const { chromium } = require('@playwright/test') as { chromium: { executablePath(): string } };
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function ofTheSystem(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const places = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return places.flatMap((place) => (place ? programs.map((program) => join(place, program)) : []));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((place) =>
    names.map((name) => join(place, name)),
  );
}

/**
 * A Chromium that is already here: `CHROMIUM_PATH`, else Playwright's own, else the system's Chromium, Chrome
 * or Edge; undefined where there is none. A `CHROMIUM_PATH` that leads nowhere is an error, not skipped.
 */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, but there is no such file.`);
    return named;
  }
  return [playwrightsOwn(), ...ofTheSystem()].find((path) => path !== undefined && existsSync(path));
}

function aptInstall(): void {
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      timeout: 150_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const chromium = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-color-emoji'];
  if (!apt(...chromium)) apt('update') && apt(...chromium);
}

/** Finds a Chromium or installs one: by apt where that is allowed, else by Playwright's download. */
export function ensureChromium(say: (line: string) => void): string {
  const present = findChromium();
  if (present) return present;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('No browser here: installing Chromium by apt …');
    aptInstall();
  }
  if (!findChromium()) {
    say("Downloading Playwright's Chromium …");
    const cli = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
    try {
      execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 });
    } catch {
      // Told below, with what to do about it.
    }
  }
  const found = findChromium();
  if (!found) {
    throw new Error(
      'No Chromium found. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and try again.',
    );
  }
  return found;
}
