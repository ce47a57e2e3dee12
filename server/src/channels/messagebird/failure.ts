import type { SendFailure, SendFailureReason } from '../provider.ts';

/** What the package hangs on its errors; nothing of it is certain to be there. */
interface SdkError {
  readonly statusCode?: unknown;
  readonly errors?: unknown;
  readonly error?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
}

const MESSAGES: Record<SendFailureReason, string> = {
  auth: 'MessageBird refused the access key; check MESSAGEBIRD_ACCESS_KEY.',
  balance: 'The MessageBird account has run out of credit; top it up.',
  'invalid-recipient': 'MessageBird cannot send to this phone number; check the number.',
  'invalid-sender':
    'MessageBird does not let this account send from this number; check MESSAGEBIRD_ORIGINATOR.',
  content: 'MessageBird did not take the words of this text; make it shorter or change it.',
  'opted-out': 'This person has asked MessageBird to stop, so nothing was sent.',
  'rate-limited': 'MessageBird takes no more texts for the moment; it will be tried again.',
  'not-sent': 'MessageBird could not be reached or could not take the text; it will be tried again.',
  unknown: 'MessageBird did not answer properly, so nobody knows yet whether the text went out.',
  rejected: 'MessageBird refused the text.',
};

/** Failures of the connection that come before the first byte of a request can have left. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EAI_NONAME',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'CERT_SIGNATURE_FAILURE',
  'HOSTNAME_MISMATCH',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** OpenSSL's words for a handshake that failed; Node gives all of them the code EPROTO or ERR_SSL_…. */
const HANDSHAKE = /wrong version number|protocol version|unsupported protocol|handshake failure/i;

/** A failure with our own sentence for its kind, and the provider's words if it gave any. */
export function failure(kind: SendFailureReason, detail: { code?: string; said?: string } = {}): SendFailure {
  const message = detail.said ? `${MESSAGES[kind]} (${detail.said})` : MESSAGES[kind];
  return { ok: false, why: kind, message, ...(detail.code ? { code: detail.code } : {}) };
}

/**
 * What an error of the package means: by MessageBird's own codes, then by the HTTP status, then by how far the
 * request got. Whatever is not recognised is `unknown`, which never leads to a second text.
 */
export function classifyFailure(thrown: unknown): SendFailure {
  const error: SdkError = typeof thrown === 'object' && thrown !== null ? thrown : {};
  const problems = readProblems(error.errors);
  const status = typeof error.statusCode === 'number' ? error.statusCode : null;
  for (const problem of problems) {
    const kind = kindOfCode(problem);
    if (kind) return failure(kind, problem);
  }
  if (status !== null) return failure(kindOfStatus(status, problems.length > 0), problems[0]);
  if (error.code === 'ERR_INVALID_CHAR') return failure('auth');
  return failure(failedBeforeSending(error.error) ? 'not-sent' : 'unknown');
}

interface Problem {
  readonly code: string;
  readonly parameter: string;
  readonly said: string;
}

function readProblems(value: unknown): Problem[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { code, parameter, description }: { code?: unknown; parameter?: unknown; description?: unknown } =
      item;
    return [
      { code: String(code ?? ''), parameter: String(parameter ?? ''), said: String(description ?? '') },
    ];
  });
}

function kindOfCode({ code, parameter }: Problem): SendFailureReason | null {
  if (code === '2') return 'auth';
  if (code === '25') return 'balance';
  if (code !== '9' && code !== '10') return null;
  if (parameter === 'originator') return 'invalid-sender';
  if (parameter.startsWith('recipient')) return 'invalid-recipient';
  return parameter === 'body' ? 'content' : 'rejected';
}

/** `said`: the answer carried MessageBird's own errors, so it does not come from a proxy in between. */
function kindOfStatus(status: number, said: boolean): SendFailureReason {
  if (status === 429) return 'rate-limited';
  if (status === 401) return 'auth';
  if (status === 402) return 'balance';
  if (status === 408 || status < 400) return 'unknown';
  if (status < 500) return 'rejected';
  return said && (status === 500 || status === 503) ? 'not-sent' : 'unknown';
}

function failedBeforeSending(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { code, syscall }: NodeJS.ErrnoException = cause;
  // Several addresses were tried, and each of them failed.
  if (cause instanceof AggregateError) return cause.errors.every(failedBeforeSending);
  return (
    syscall === 'connect' ||
    (code !== undefined && BEFORE_SENDING.has(code)) ||
    (/^EPROTO$|^ERR_SSL_/.test(code ?? '') && HANDSHAKE.test(cause.message)) ||
    cause.message.includes('before secure TLS connection was established')
  );
}
