import { pino } from 'pino';
import { AppError } from './app-error.ts';
import { type Config, isLoopback, readConfig, shortToken } from './config.ts';
import type { Running } from './start.ts';

const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ sync: true }));
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** An error of the start in a sentence: whoever starts the server can do something about it. */
function explain(error: unknown): string {
  if (error instanceof AppError) return error.message;
  return `Parley could not start: ${error instanceof Error ? error.message : String(error)}.`;
}

function leaveOn(running: Running): void {
  let leaving = false;
  const leave = (signal: string) => {
    if (leaving) process.exit(1);
    leaving = true;
    say(`Stopping (${signal}) …`);
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ error: String(error) }, 'the stop failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, leave);
  // All that was answered is committed: to begin anew is safer than to go on in a state that nobody foresaw.
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error: unknown) => {
      log.fatal({ error: error instanceof Error ? error.stack : String(error) }, 'the server must stop');
      process.exit(1);
    });
}

/** What works, but perhaps not as meant: a sentence for each. */
function warnings({ apiToken, host, publicUrl, smtpUrl }: Config, url: string): string[] {
  const sentences: string[] = [];
  if (apiToken !== null && apiToken.length < shortToken)
    sentences.push(
      'PARLEY_API_TOKEN is short enough to guess. Before others can reach this server, set a longer one.',
    );
  if (!isLoopback(host) && publicUrl === null)
    sentences.push(
      `HOST is ${host}, but PUBLIC_URL is not set: people on other machines can look, but nothing that they change is saved. Set PUBLIC_URL to the address that they open, such as http://192.168.1.20:${new URL(url).port || '80'}.`,
    );
  if (smtpUrl !== null)
    sentences.push('SMTP_URL is set, but this release does not send e-mail yet, so it is not used.');
  return sentences;
}

async function main(): Promise<void> {
  try {
    const config = readConfig(process.env);
    // Only now: a wrong environment is told before the rest of the program is even read.
    const { start } = await import('./start.ts');
    const running = await start(config, log);
    leaveOn(running);
    say(
      config.messagebird === null
        ? 'The practice phone is on: no provider key is set, so texts stay on this machine.'
        : `Texts go out and come in through MessageBird, by the number +${config.messagebird.originator}.`,
    );
    if (running.setupUrl !== null) say(`Make your account with this one-time link: ${running.setupUrl}`);
    for (const sentence of warnings(config, running.url)) say(sentence);
    say(`Parley is running. Open ${running.url}`);
  } catch (error) {
    say(explain(error));
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 500).unref();
  }
}

await main();
