import type { Logger } from 'pino';
import { AppError } from '../app-error.ts';
import { isDatabaseIll } from '../store/database-ill.ts';
import { Refusal } from './refusal.ts';
import type { Request } from './request-env.ts';

/** The one place that turns what was thrown into an answer. What nobody foresaw is logged and told honestly. */
export function answerError(c: Request, error: unknown, log: Logger): Response {
  const known = error instanceof AppError ? error : foreseen(error);
  if (known !== null) {
    if (known.status >= 500)
      log.error({ request: c.get('requestId'), code: known.code, cause: messageOf(error) }, 'request failed');
    const after = known.status === 503 ? { 'retry-after': '5' } : retryAfter(known.details);
    return c.json(bodyOf(known), known.status as 400, after);
  }
  const request = c.get('requestId');
  log.error({ request, error: messageOf(error), stack: stackOf(error) }, 'request failed');
  return c.json(
    {
      error: {
        code: 'server_error',
        message: `Something went wrong on the server. Try again; if it happens again, look for request ${request} in the server's log.`,
        details: { request },
      },
    },
    500,
  );
}

function foreseen(error: unknown): AppError | null {
  if (!isDatabaseIll(error)) return null;
  return new AppError(
    'database_trouble',
    'The server cannot save anything right now: its disk or database has a problem. Nothing was changed; try again in a moment.',
    { status: 503, cause: error },
  );
}

function bodyOf(error: AppError): Record<string, unknown> {
  const { code, message, details } = error;
  return {
    error: { code, message, ...(details === undefined ? {} : { details }) },
    ...(error instanceof Refusal ? error.also : {}),
  };
}

function retryAfter(details: unknown): Record<string, string> {
  const { retryAfter: seconds }: { retryAfter?: unknown } = Object(details);
  return typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {};
}

function messageOf(error: unknown): string {
  const cause = error instanceof AppError ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause ?? '');
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '') : '';
}
