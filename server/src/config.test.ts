import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, repositoryRoot } from './config.ts';

const live = {
  MESSAGEBIRD_ACCESS_KEY: 'live_0123456789',
  MESSAGEBIRD_SIGNING_KEY: 'signing-key',
  MESSAGEBIRD_ORIGINATOR: '+14155550100',
};

test('nothing set: the practice phone on port 3000 of this machine', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: null,
    database: join(repositoryRoot, 'data/parley.db'),
    apiToken: null,
    messagebird: null,
    textsPerSecond: 10,
    secret: null,
    smtpUrl: null,
    trustedProxies: [],
  });
});

describe('what is set is read', () => {
  test.each([
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: ' ' }, { port: 3000 }],
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    [{ HOST: '::1' }, { host: '::1' }],
    [{ HOST: '127.0.0.1', PARLEY_API_TOKEN: 'short' }, { apiToken: 'short' }],
    [{ HOST: '0.0.0.0', PARLEY_API_TOKEN: 'a'.repeat(16) }, { apiToken: 'a'.repeat(16) }],
    [{ PUBLIC_URL: 'https://Texts.example.com/' }, { publicUrl: 'https://texts.example.com' }],
    [{ DATABASE_URL: 'file:mine.db' }, { database: join(repositoryRoot, 'mine.db') }],
    [{ DATABASE_URL: 'file:/var/lib/parley.db' }, { database: '/var/lib/parley.db' }],
    [{ DATABASE_URL: 'file:///var/lib/parley.db' }, { database: '/var/lib/parley.db' }],
    [{ SMS_PER_SECOND: '0.5' }, { textsPerSecond: 0.5 }],
    [{ TRUSTED_PROXIES: '10.0.0.2, ::1' }, { trustedProxies: ['10.0.0.2', '::1'] }],
    [{ SMTP_URL: 'smtps://a:b@mail.example.com' }, { smtpUrl: 'smtps://a:b@mail.example.com' }],
    [
      live,
      {
        messagebird: { accessKey: 'live_0123456789', signingKey: 'signing-key', originator: '14155550100' },
      },
    ],
  ])('%j', (environment, part) => {
    expect(readConfig(environment)).toMatchObject(part);
  });
});

describe('what is wrong stops the start with a sentence that names the variable', () => {
  test.each([
    [{ PORT: '70000' }, /^PORT is “70000”/],
    [{ PORT: '-1' }, /^PORT/],
    [{ PORT: 'http' }, /^PORT/],
    [{ HOST: 'http://x' }, /^HOST/],
    [{ PUBLIC_URL: 'texts.example.com' }, /^PUBLIC_URL/],
    [{ PUBLIC_URL: 'https://example.com/parley' }, /^PUBLIC_URL.*nothing after the host/],
    [{ PUBLIC_URL: 'ftp://example.com' }, /^PUBLIC_URL/],
    [{ DATABASE_URL: 'postgres://localhost/parley' }, /^DATABASE_URL.*Postgres.*not support/],
    [{ DATABASE_URL: 'parley.db' }, /^DATABASE_URL/],
    [{ DATABASE_URL: 'file:' }, /^DATABASE_URL/],
    [{ DATABASE_URL: 'file://host/parley.db' }, /^DATABASE_URL/],
    [{ PARLEY_API_TOKEN: 'two words' }, /^PARLEY_API_TOKEN holds a space/],
    [{ PARLEY_API_TOKEN: 'short', HOST: '0.0.0.0' }, /^PARLEY_API_TOKEN is short enough to guess.*HOST=0/],
    [{ PARLEY_API_TOKEN: 'short', HOST: '::' }, /^PARLEY_API_TOKEN is short.*at least 16 letters/],
    [{ PARLEY_SECRET: 'a secret with spaces in it' }, /^PARLEY_SECRET/],
    [{ SMS_PER_SECOND: '0' }, /^SMS_PER_SECOND/],
    [{ SMS_PER_SECOND: 'fast' }, /^SMS_PER_SECOND/],
    [{ SMTP_URL: 'mail.example.com' }, /^SMTP_URL/],
    [{ TRUSTED_PROXIES: '10.0.0.0/8' }, /^TRUSTED_PROXIES holds “10.0.0.0\/8”/],
    [{ MESSAGEBIRD_ACCESS_KEY: 'live_1' }, /^MESSAGEBIRD_SIGNING_KEY and MESSAGEBIRD_ORIGINATOR are not set/],
    [{ ...live, MESSAGEBIRD_SIGNING_KEY: '' }, /^MESSAGEBIRD_SIGNING_KEY is not set/],
    [{ ...live, MESSAGEBIRD_ACCESS_KEY: undefined }, /^MESSAGEBIRD_ACCESS_KEY is not set/],
    [{ ...live, MESSAGEBIRD_ORIGINATOR: 'Blue Dental' }, /^MESSAGEBIRD_ORIGINATOR.*cannot reply to a name/],
    [{ ...live, MESSAGEBIRD_ACCESS_KEY: 'bk_eu1_x' }, /^MESSAGEBIRD_ACCESS_KEY: .*new Bird platform/],
    [{ BIRD_API_KEY: 'bk_1' }, /^BIRD_API_KEY is set, but this release speaks MessageBird only/],
  ])('%j', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  test('and no secret is repeated in it', () => {
    const secret = 'bk_do-not-tell';
    expect(() => readConfig({ ...live, MESSAGEBIRD_ACCESS_KEY: secret })).not.toThrow(secret);
  });
});
