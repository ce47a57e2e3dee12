import { createHash } from 'node:crypto';

/** Ways to get a webhook's signature wrong; each must be refused, except `replaySameJti`, which is a replay. */
export const signingFaults = [
  'badKey',
  'expired',
  'notYet',
  'noHeader',
  'wrongUrl',
  'reorderedQuery',
  'tamperBody',
  'algNone',
  'replaySameJti',
  'noExp',
  'legacyHmac',
] as const;

export type SigningFault = (typeof signingFaults)[number];

/**
 * What the platform itself does with a person's STOP: nothing; block later texts (accepted, then reported as failed
 * with code 103); block and answer; block and keep the word to itself.
 */
export type OptOutMode = 'off' | 'block' | 'block+reply' | 'swallow';

export interface Settings {
  /** Where inbound texts go; null keeps them here. */
  webhookUrl: string | null;
  /** Where status reports go unless a text names its own address. */
  statusUrl: string | null;
  signingKey: string;
  signing: SigningFault | 'ok';
  /** From accepted to delivered. */
  latencyMs: number;
  optOut: OptOutMode;
  balance: number;
  /** The HTTP status of "not enough balance", which nobody outside knows for sure. */
  balanceStatus: number;
  /** Texts a second before a real 429; null for no limit. */
  rps: number | null;
  /** How long a webhook may take, in real milliseconds. */
  webhookTimeoutMs: number;
  /** The rented number, digits only. */
  number: string;
}

export const defaultSettings: Settings = {
  webhookUrl: null,
  statusUrl: null,
  signingKey: 'fake-signing-key',
  signing: 'ok',
  latencyMs: 50,
  optOut: 'off',
  balance: 42.5,
  balanceStatus: 402,
  rps: null,
  webhookTimeoutMs: 10_000,
  number: '14155550100',
};

/** Names that look random and are the same in every run with the same seed. */
export function seededIds(seed: string): { next(): string; uuid(): string } {
  let count = 0;
  const next = () => {
    count += 1;
    return createHash('sha256').update(`${seed}:${count}`).digest('hex').slice(0, 32);
  };
  return { next, uuid: () => next().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') };
}
