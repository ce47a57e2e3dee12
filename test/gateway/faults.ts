/**
 * Ways in which a request can go wrong. `accept…`, `cutBody` and `drip` take the text first and spoil the answer;
 * `dropDlr` takes it and never reports; the others do not take it.
 */
export const faultActions = [
  '429json',
  '429empty',
  '500json',
  '503json',
  '500html',
  '502empty',
  '401',
  'hang',
  'reset',
  'acceptThenHang',
  'acceptThenReset',
  'acceptThen502',
  'cutBody',
  'drip',
  'dropDlr',
] as const;

export type FaultAction = (typeof faultActions)[number] | `slow:${number}`;

/** `nth`: from the nth matching request on, counted from 1. `times`: how many requests it spoils, one unless told. */
export interface Fault {
  readonly match?: {
    readonly path?: string;
    readonly method?: string;
    readonly recipient?: string;
    readonly nth?: number;
  };
  readonly action: FaultAction;
  readonly times?: number;
}

export interface Faults {
  add(...faults: readonly Fault[]): void;
  /** The fault that this request runs into, used up by one. */
  take(request: { path: string; method: string; recipients: readonly string[] }): FaultAction | null;
  clear(): void;
}

export function createFaults(): Faults {
  let list: { fault: Fault; seen: number; left: number }[] = [];
  return {
    add: (...faults) => list.push(...faults.map((fault) => ({ fault, seen: 0, left: fault.times ?? 1 }))),
    clear: () => {
      list = [];
    },
    take: ({ path, method, recipients }) => {
      for (const entry of list) {
        const { match = {}, action } = entry.fault;
        const recipient = match.recipient?.replace(/^\+/, '');
        const fits =
          (match.path === undefined || match.path === path) &&
          (match.method === undefined || match.method === method) &&
          (recipient === undefined || recipients.includes(recipient));
        if (!fits) continue;
        entry.seen += 1;
        if (entry.left <= 0 || entry.seen < (match.nth ?? 1)) continue;
        entry.left -= 1;
        return action;
      }
      return null;
    },
  };
}

const apiErrors = (code: number, description: string) => ({
  errors: [{ code, description, parameter: null }],
});

/** The answer of a fault that does not take the text, or null if it is of another sort. */
export function spoiltAnswer(action: FaultAction): Response | null {
  switch (action) {
    case '429json':
      return Response.json(apiErrors(429, 'Too many requests'), {
        status: 429,
        headers: { 'Retry-After': '1' },
      });
    case '429empty':
      return new Response('', { status: 429 });
    case '500json':
      return Response.json({ message: 'Internal Server Error' }, { status: 500 });
    case '503json':
      return Response.json(apiErrors(99, 'internal error'), { status: 503 });
    case '500html':
      return new Response('<html><h1>500</h1></html>', {
        status: 500,
        headers: { 'content-type': 'text/html' },
      });
    case '502empty':
    case 'acceptThen502':
      return new Response('', { status: 502 });
    case '401':
      return notAllowed();
    default:
      return null;
  }
}

/** The answer to an unknown key. */
export function notAllowed(): Response {
  const description = 'Request not allowed (incorrect access_key)';
  return Response.json({ errors: [{ code: 2, description, parameter: 'access_key' }] }, { status: 401 });
}
