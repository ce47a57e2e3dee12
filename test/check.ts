/**
 * The whole check, behind `npm test`: every step runs even if one before it failed, and the last line is
 * always `N passed, N failed`. Name steps to run only those: `npm test -- types unit`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.ts';
import { add, type Count, playwrightCount, vitestCount } from './counts.ts';

interface Step {
  readonly name: string;
  readonly title: string;
  /** Relative to the root; run by this Node unless `program` names a binary. */
  readonly args: readonly string[];
  readonly program?: string;
  readonly folder?: string;
  /** Seconds after which the step is stopped and counts as failed. */
  readonly limit: number;
  /** Reads the counts from the JSON report; without it the step as a whole counts as one. */
  readonly count?: (report: unknown) => Count;
  readonly needsBrowser?: true;
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const temp = mkdtempSync(join(tmpdir(), 'parley-check-'));
const reportOf = (name: string): string => join(temp, `${name}.json`);
const bin = (name: string): string => join('node_modules', '.bin', name);
const vitest = (name: string): string[] => [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportOf(name)}`,
];

/** Two lanes at a time: what needs one core goes beside what leaves one free; journeys, which need both, come last. */
const lanes: readonly (readonly (readonly Step[])[])[] = [
  [
    [
      { name: 'lint', title: 'Format and lint', program: bin('biome'), args: ['check', '.'], limit: 180 },
      { name: 'build', title: 'Build', args: ['run.mjs', 'build'], limit: 300 },
    ],
    [{ name: 'unit', title: 'Unit tests', args: vitest('unit'), limit: 600, count: vitestCount }],
  ],
  [
    [
      {
        name: 'stories',
        title: 'Stories in a browser',
        folder: 'builder',
        args: vitest('stories'),
        limit: 600,
        count: vitestCount,
        needsBrowser: true,
      },
    ],
    [
      {
        name: 'promises',
        title: 'Lint with types',
        program: bin('oxlint'),
        args: ['--type-aware', '--quiet', '.'],
        limit: 180,
      },
      { name: 'types', title: 'Types', program: bin('tsc'), args: ['-b'], limit: 300 },
    ],
  ],
  [
    [
      {
        name: 'e2e',
        title: 'End to end',
        folder: 'test',
        args: [
          'node_modules/@playwright/test/cli.js',
          'test',
          '--config=e2e/playwright.config.ts',
          '--reporter=list,json',
        ],
        limit: 1200,
        count: playwrightCount,
        needsBrowser: true,
      },
    ],
  ],
];

const only = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const started = performance.now();
const running = new Set<ChildProcess>();
let total: Count = { passed: 0, failed: 0 };
let over = false;

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** The launcher knows by this code that the last line has been written, and writes none of its own (run.mjs). */
const failedAndTold = 3;

function finish(): never {
  if (!over) {
    over = true;
    for (const child of running) child.kill('SIGKILL');
    rmSync(temp, { recursive: true, force: true });
    if (total.passed + total.failed === 0) total = { passed: 0, failed: 1 };
    process.stdout.write(`\nThe check took ${seconds(started)}.\n`);
    process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  }
  process.exit(total.failed > 0 ? failedAndTold : 0);
}

function crash(reason: unknown): never {
  process.stdout.write(`\n${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}\n`);
  total = add(total, { passed: 0, failed: 1 });
  finish();
}

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly late: boolean;
}

function start(step: Step): Promise<Ended> {
  return new Promise((resolve) => {
    const cwd = join(root, step.folder ?? '.');
    const program = step.program ? join(root, step.program) : process.execPath;
    const child = spawn(program, [...step.args], {
      cwd,
      shell: process.platform === 'win32' && step.program !== undefined,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        CI: '1',
        ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
        PLAYWRIGHT_JSON_OUTPUT_NAME: reportOf(step.name),
      },
    });
    running.add(child);
    let output = '';
    let late = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    const stop = setTimeout(() => {
      late = true;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    }, step.limit * 1000);
    const ended = (code: number | null): void => {
      clearTimeout(stop);
      running.delete(child);
      resolve({ code, output, late });
    };
    child.on('error', (error) => {
      output += String(error);
      ended(1);
    });
    child.on('close', ended);
    // A browser that outlives its test would hold the pipes open for ever.
    child.on('exit', (code) => setTimeout(ended, 2000, code).unref());
  });
}

function countOf(step: Step, code: number | null): Count {
  if (!step.count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const report = reportOf(step.name);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const count = step.count(JSON.parse(readFileSync(report, 'utf8')));
  const silent = count.failed === 0 && (code !== 0 || count.passed === 0);
  return silent ? { passed: count.passed, failed: 1 } : count;
}

async function run(step: Step): Promise<void> {
  if (only.length > 0 && !only.includes(step.name)) return;
  const since = performance.now();
  const heading = (text: string): void => {
    process.stdout.write(`\n── ${step.title}: ${text} (${seconds(since)})\n`);
  };
  try {
    if (step.needsBrowser) ensureChromium((line) => process.stdout.write(`${line}\n`));
    const { code, output, late } = await start(step);
    const count = countOf(step, code);
    total = add(total, count);
    heading(count.failed > 0 ? 'FAILED' : step.count ? `${count.passed} passed` : 'passed');
    if (output.trim() && (count.failed > 0 || step.count)) process.stdout.write(`${output.trimEnd()}\n`);
    if (late) process.stdout.write(`Stopped after ${step.limit} s.\n`);
    if (step.count && count.passed + count.failed === 1 && code === 0) {
      process.stdout.write('No test ran: a step without tests counts as failed.\n');
    }
  } catch (error) {
    total = add(total, { passed: 0, failed: 1 });
    heading('FAILED');
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}

process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => crash(`Stopped by ${signal}.`));
}

for (const together of lanes) {
  await Promise.all(
    together.map(async (lane) => {
      for (const step of lane) await run(step);
    }),
  );
}
finish();
