import { isIP } from 'node:net';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from './app-error.ts';
import { describeKeyProblem, describeOriginatorProblem } from './channels/messagebird/account.ts';

/** The folder that `file:` paths and the built pages are relative to. */
export const repositoryRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the environment says, read and checked once. */
export interface Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Origin without a slash at its end, or null: `http://localhost:<port>`. */
  readonly publicUrl: string | null;
  /** The SQLite file, absolute. */
  readonly database: string;
  readonly apiToken: string | null;
  readonly messagebird: {
    readonly accessKey: string;
    readonly signingKey: string;
    /** Digits with the country code. */
    readonly originator: string;
  } | null;
  readonly textsPerSecond: number;
  /** Seals and signs; null: a key file beside the database. */
  readonly secret: string | null;
  readonly smtpUrl: string | null;
  /** Addresses whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment. What is wrong or half-set throws an AppError whose sentence names the variable and says
 * what to do. An empty variable counts as one that is not set.
 */
export function readConfig(environment: Environment): Config {
  const get = (name: string) => environment[name]?.trim() || null;
  const host = readHost(get('HOST'));
  return {
    port: readPort(get('PORT')),
    host,
    publicUrl: readPublicUrl(get('PUBLIC_URL')),
    database: readDatabase(get('DATABASE_URL')),
    apiToken: readToken(get('PARLEY_API_TOKEN'), host),
    messagebird: readMessageBird(get),
    textsPerSecond: readRate(get('SMS_PER_SECOND')),
    secret: readLong('PARLEY_SECRET', get('PARLEY_SECRET')),
    smtpUrl: readSmtp(get('SMTP_URL')),
    trustedProxies: readProxies(get('TRUSTED_PROXIES')),
  };
}

function wrong(message: string): AppError {
  return new AppError('bad_configuration', message);
}

function readPort(value: string | null): number {
  if (value === null) return 3000;
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535)
    throw wrong(`PORT is “${value}”. Set it to a number from 0 to 65535, such as 3000.`);
  return port;
}

function readHost(value: string | null): string {
  if (value === null) return '127.0.0.1';
  if (isIP(value) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value))
    throw wrong(
      `HOST is “${value}”. Set it to an address or a name, such as 127.0.0.1, or 0.0.0.0 for every network.`,
    );
  return value;
}

function readPublicUrl(value: string | null): string | null {
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const plain =
    url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (!plain || !['http:', 'https:'].includes(url.protocol))
    throw wrong(
      `PUBLIC_URL is “${value}”. Set it to the address under which people reach this server, with nothing after the host, such as https://texts.example.com.`,
    );
  return url.origin;
}

function readDatabase(value: string | null): string {
  const written = value ?? 'file:data/parley.db';
  if (/^postgres(ql)?:/i.test(written))
    throw wrong(
      'DATABASE_URL names a Postgres database, which this release does not support yet. Leave it out, or set a file, such as file:data/parley.db.',
    );
  const path = written.startsWith('file:') ? written.slice('file:'.length).replace(/^\/\/(?=\/)/, '') : '';
  if (
    path === '' ||
    path.startsWith('//') ||
    path.endsWith('/') ||
    path.includes('\0') ||
    path === ':memory:'
  )
    throw wrong(`DATABASE_URL is “${written}”. Set it to file: and a path, such as file:data/parley.db.`);
  return isAbsolute(path) ? path : join(repositoryRoot, path);
}

/** A token of fewer characters is refused where others can reach the server, else warned of. */
export const shortToken = 16;

/** Whether only this machine can reach a server that listens there. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|::1)$/i.test(host);
}

/** Scripts send it as it is: it must be one word. */
function readToken(value: string | null, host: string): string | null {
  if (value !== null && !/^[\x21-\x7e]+$/.test(value))
    throw wrong(
      'PARLEY_API_TOKEN holds a space or a letter beyond A to Z. Set it to letters and digits only.',
    );
  if (value !== null && value.length < shortToken && !isLoopback(host))
    throw wrong(
      `PARLEY_API_TOKEN is short enough to guess, and with HOST=${host} others can reach this server. Set at least ${shortToken} letters and digits, such as those that “openssl rand -hex 32” prints.`,
    );
  return value;
}

function readLong(name: string, value: string | null): string | null {
  if (value !== null && (value.length < 16 || !/^[\x21-\x7e]+$/.test(value)))
    throw wrong(
      `${name} is too easy to guess or holds a space. Set at least ${shortToken} letters and digits, such as those that “openssl rand -hex 32” prints.`,
    );
  return value;
}

function readMessageBird(get: (name: string) => string | null): Config['messagebird'] {
  for (const name of ['BIRD_API_KEY', 'BIRD_WEBHOOK_SECRET', 'BIRD_ORIGINATOR'])
    if (get(name) !== null)
      throw wrong(
        `${name} is set, but this release speaks MessageBird only, not the new Bird platform. Take ${name} out, and set MESSAGEBIRD_ACCESS_KEY, MESSAGEBIRD_SIGNING_KEY and MESSAGEBIRD_ORIGINATOR instead.`,
      );
  const names = ['MESSAGEBIRD_ACCESS_KEY', 'MESSAGEBIRD_SIGNING_KEY', 'MESSAGEBIRD_ORIGINATOR'] as const;
  const [accessKey, signingKey, originator] = names.map(get);
  const missing = names.filter((name) => get(name) === null);
  if (missing.length === names.length) return null;
  if (!accessKey || !signingKey || !originator)
    throw wrong(
      `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set, but the other MessageBird settings are. Set all three of ${names.join(', ')}, or none of them for the practice phone.`,
    );
  const keyProblem = describeKeyProblem(accessKey);
  if (keyProblem !== null) throw wrong(`MESSAGEBIRD_ACCESS_KEY: ${keyProblem}`);
  const numberProblem = describeOriginatorProblem(originator);
  if (numberProblem !== null) throw wrong(`MESSAGEBIRD_ORIGINATOR is “${originator}”. ${numberProblem}`);
  return { accessKey, signingKey, originator: originator.replace(/^\+/, '') };
}

function readRate(value: string | null): number {
  if (value === null) return 10;
  const rate = Number(value);
  if (!/^\d+(\.\d+)?$/.test(value) || rate < 0.01 || rate > 1_000)
    throw wrong(`SMS_PER_SECOND is “${value}”. Set it to a number from 0.01 to 1000, such as 10.`);
  return rate;
}

function readSmtp(value: string | null): string | null {
  const url = value !== null && URL.canParse(value) ? new URL(value) : null;
  if (value !== null && (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === ''))
    throw wrong(
      'SMTP_URL is no mail server. Set it as smtp://name:password@mail.example.com:587, or leave it out.',
    );
  return value;
}

function readProxies(value: string | null): readonly string[] {
  const addresses = (value ?? '').split(/[\s,]+/).filter((address) => address !== '');
  const bad = addresses.find((address) => isIP(address) === 0);
  if (bad !== undefined)
    throw wrong(
      `TRUSTED_PROXIES holds “${bad}”, which is no IP address. List the addresses of your proxies with commas between, such as 10.0.0.2, 10.0.0.3.`,
    );
  return addresses;
}
