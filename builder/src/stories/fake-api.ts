/** One call that a story's page made. */
export interface Call {
  readonly route: string;
  readonly body: unknown;
}

type Answer = (body: unknown, query: URLSearchParams) => unknown;

/** By `GET /api/flows`, without the query: what is answered. A `Refusal` is an error of the API. */
export type Answers = Readonly<Record<string, Answer>>;

export class Refusal {
  readonly status: number;
  readonly message: string;

  constructor(status: number, message: string) {
    this.status = status;
    this.message = message;
  }
}

/** What the page asked for since the story began, oldest first. */
export const calls: Call[] = [];

/** Answers the page's calls instead of a server, until what it returns is called. */
export function serve(answers: Answers): () => void {
  const real = globalThis.fetch;
  calls.length = 0;
  globalThis.fetch = async (input, init) => {
    const place = new URL(input instanceof Request ? input.url : input, window.location.href);
    const route = `${init?.method ?? 'GET'} ${place.pathname}`;
    const ours = place.pathname.startsWith('/api/') || route === 'POST /setup';
    if (!ours) return real(input, init);
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
    calls.push({ route, body });
    return answerOf(answers[route] ?? everywhere[route], body, place.searchParams);
  };
  return () => {
    globalThis.fetch = real;
  };
}

function answerOf(answer: Answer | undefined, body: unknown, query: URLSearchParams): Response {
  const result = answer ? answer(body, query) : new Refusal(404, 'There is nothing here.');
  if (!(result instanceof Refusal)) return Response.json(result);
  const error = { code: 'refused', message: result.message };
  return Response.json({ error }, { status: result.status });
}

/** What every page may ask for. */
const everywhere: Answers = {
  'GET /api/session': () => ({
    user: { id: 'u1', name: 'Sam Okafor', email: 'sam@example.com', role: 'owner' },
    setupNeeded: false,
  }),
  'GET /api/status': () => ({ version: '0.1.0', channel: 'practice', number: null, trouble: null }),
  'GET /api/flows': () => ({ items: [] }),
  'GET /api/deleted-flows': () => ({ items: [] }),
  'GET /api/conversations': () => ({ items: [] }),
};
