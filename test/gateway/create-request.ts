import { isPlain, toPlain } from './alphabet.ts';
import type { StoredMessage } from './message.ts';

/** An error as the API lists it. */
export interface ApiError {
  readonly code: number;
  readonly description: string;
  readonly parameter: string | null;
}

type Params = Readonly<Record<string, unknown>>;

/** What a valid request asks for: everything but its id and its times. */
export type Draft = Omit<StoredMessage, 'id' | 'direction' | 'createdAt' | 'recipients'> & {
  readonly to: readonly string[];
};

/** The body of a POST, which may be JSON or a form; null if it is broken. */
export function readParams(text: string, contentType: string): Params | null {
  if (contentType.includes('form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Digits of every recipient that was named, right or wrong. */
export function readRecipients({ recipients }: Params): string[] {
  const list = Array.isArray(recipients) ? recipients : String(recipients ?? '').split(',');
  return list.map((one) => String(one).trim().replace(/^\+/, '')).filter((one) => one !== '');
}

/** Checks a request the way the real API is known, or assumed, to do. */
export function readDraft(params: Params): Draft | { readonly errors: readonly ApiError[] } {
  const text = (name: string) => {
    const value = params[name];
    return value === undefined || value === null || value === '' ? null : String(value);
  };
  const originator = text('originator') ?? '';
  const body = text('body') ?? '';
  const datacoding = text('datacoding') ?? 'plain';
  const type = text('type') ?? 'sms';
  const mclass = text('mclass') ?? '1';
  const scheduled = text('scheduledDatetime');
  const reportUrl = text('reportUrl');
  const unicode = datacoding === 'unicode' || (datacoding === 'auto' && !isPlain(body));
  const named = readRecipients(params);
  const to = [...new Set(named.filter((one) => /^[1-9]\d{6,14}$/.test(one)))];

  const errors: ApiError[] = [];
  const expect = (fine: boolean, code: 9 | 10, parameter: string, description: string) => {
    if (!fine) errors.push({ code, description, parameter });
  };
  expect(originator !== '', 9, 'originator', 'originator is required');
  expect(
    /^\d*$/.test(originator.replace(/^\+/, '')) || originator.length <= 11,
    10,
    'originator',
    'too long',
  );
  expect(body !== '', 9, 'body', 'body is required');
  expect(body.length <= (unicode ? 603 : 1377), 10, 'body', 'message too long');
  expect(to.length > 0, 9, 'recipients', 'no (correct) recipients found');
  expect(named.length <= 50, 10, 'recipients', 'too many recipients');
  expect(['sms', 'binary', 'flash'].includes(type), 10, 'type', 'unknown type');
  expect(['plain', 'unicode', 'auto'].includes(datacoding), 10, 'datacoding', 'unknown datacoding');
  expect(/^[0-3]$/.test(mclass), 10, 'mclass', 'unknown class');
  expect(isStamp(scheduled), 10, 'scheduledDatetime', 'not an RFC3339 date');
  expect(reportUrl === null || /^https?:\/\/./.test(reportUrl), 10, 'reportUrl', 'not an URL');
  if (errors.length > 0) return { errors };
  return {
    to,
    type,
    originator: originator.replace(/^\+/, ''),
    body: unicode ? body : toPlain(body),
    datacoding: unicode ? 'unicode' : 'plain',
    mclass: Number(mclass),
    reference: text('reference'),
    validity: text('validity') === null ? null : Number(params.validity),
    scheduledAt: scheduled === null ? null : Date.parse(scheduled),
    reportUrl,
  };
}

function isStamp(value: string | null): boolean {
  if (value === null) return true;
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(value) && Number.isFinite(Date.parse(value))
  );
}
