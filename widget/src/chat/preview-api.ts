import type { ChatState } from './transport.ts';

/** What a visitor may ask of a run. `id` makes a text count once however often it arrives. */
export type PreviewAction =
  | { readonly do: 'send'; readonly text: string; readonly id: string }
  | { readonly do: 'skip' }
  | { readonly do: 'back' }
  | { readonly do: 'restart' };

/**
 * How a request went.
 *
 * - `gone`: the run or the share is not there (any more).
 * - `later`: no answer, or one that says to come back; `afterMs` where the server named a time.
 * - `refused`: the server will never take this; `message` is its own sentence, if it had one.
 */
export type PreviewResult =
  | { readonly type: 'ok'; readonly state: ChatState; readonly run: string | null }
  | { readonly type: 'gone' }
  | { readonly type: 'later'; readonly afterMs: number | null; readonly offline: boolean }
  | { readonly type: 'refused'; readonly message: string | null };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Calls `run` once after so many milliseconds; returns what calls it off. */
export type Timer = (ms: number, run: () => void) => () => void;

export const browserTimer: Timer = (ms, run) => {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
};

/** A request that hangs this long is given up; a text in it is sent again under its id. */
export const patience = 15_000;

export interface PreviewApi {
  begin(): Promise<PreviewResult>;
  read(run: string): Promise<PreviewResult>;
  act(run: string, action: PreviewAction): Promise<PreviewResult>;
}

const isState = (value: unknown): value is ChatState =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as Partial<ChatState>).lines) &&
  Array.isArray((value as Partial<ChatState>).quickAnswers);

const sentence = (body: unknown): string | null => {
  const message = (body as { error?: { message?: unknown } } | null)?.error?.message;
  return typeof message === 'string' && message !== '' ? message : null;
};

const answered = async (response: Response): Promise<PreviewResult> => {
  const { status } = response;
  if (status === 401 || status === 404 || status === 410) return { type: 'gone' };
  if (status === 408 || status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return { type: 'later', afterMs: seconds > 0 ? seconds * 1000 : null, offline: false };
  }
  const body = (await response.json().catch(() => null)) as { run?: unknown; state?: unknown } | null;
  if (!response.ok) return { type: 'refused', message: sentence(body) };
  // A hotel's sign-in page answers 200 too.
  if (!isState(body?.state)) return { type: 'later', afterMs: null, offline: true };
  return { type: 'ok', state: body.state, run: typeof body.run === 'string' ? body.run : null };
};

/** The preview API of a server: no cookies, nothing kept, never throws. `server` has no slash at its end. */
export const previewApi = (server: string, token: string, fetch: Fetch, timer: Timer): PreviewApi => {
  const ask = async (path: string, init: RequestInit): Promise<PreviewResult> => {
    const stop = new AbortController();
    const cancel = timer(patience, () => stop.abort());
    try {
      return await answered(
        await fetch(`${server}${path}`, {
          ...init,
          credentials: 'omit',
          cache: 'no-store',
          signal: stop.signal,
        }),
      );
    } catch {
      return { type: 'later', afterMs: null, offline: true };
    } finally {
      cancel();
    }
  };
  const runs = '/w/api/runs';
  const bearer = (run: string) => ({ authorization: `Bearer ${run}` });
  return {
    begin: () => ask(`/w/api/previews/${encodeURIComponent(token)}/runs`, { method: 'POST' }),
    read: (run) => ask(runs, { headers: bearer(run) }),
    act: (run, action) =>
      ask(runs, {
        method: 'POST',
        headers: { ...bearer(run), 'content-type': 'application/json' },
        body: JSON.stringify(action),
      }),
  };
};
