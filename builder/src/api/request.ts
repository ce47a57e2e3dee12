import type { ErrorBody } from '@parley/shared/api/error';
import { navigate } from 'wouter/use-browser-location';
import { frameWords } from '../words/frame.ts';
import { tellSignedOut } from './signed-out.ts';

/** What the server refused, or that it could not be reached (`status` 0, `code` `unreachable`). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  /** The whole answer: a 409 of a draft and a 422 of publishing carry more than the error. */
  readonly body: unknown;

  constructor(status: number, code: string, message: string, body: unknown) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.body = body;
  }
}

/** A sentence for a person, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : frameWords.somethingWentWrongHereReload;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One call of the API. The answer's shape is the server's promise (`shared/api`), not checked again here.
 * Someone who is no longer signed in is taken to the sign-in page, and from there back to where they were; a page
 * that holds work asks there instead.
 */
export async function request<Body>(method: Method, path: string, body?: unknown): Promise<Body> {
  const response = await reach(method, path, body);
  const answer = await read(response);
  if (response.ok) return answer as Body;
  if (response.status === 401 && path !== '/api/session' && !tellSignedOut()) toSignIn();
  throw refusal(response.status, answer);
}

async function reach(method: Method, path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw unreachable();
  }
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => {
    throw unreachable();
  });
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unreachable(): ApiError {
  const message = frameWords.theServerCantBeReachedYour;
  return new ApiError(0, 'unreachable', message, null);
}

function refusal(status: number, answer: unknown): ApiError {
  const error = (answer as Partial<ErrorBody> | null)?.error;
  if (error) return new ApiError(status, error.code, error.message, answer);
  // A proxy in between, not our server, answers without an error of ours.
  if (status >= 502 && status <= 504) return unreachable();
  return new ApiError(status, 'unknown', frameWords.thatDidNotWorkTryAgain, answer);
}

function toSignIn(): void {
  const { pathname, search } = window.location;
  if (pathname === '/login' || pathname === '/setup') return;
  navigate(`/login?next=${encodeURIComponent(pathname + search)}`);
}
