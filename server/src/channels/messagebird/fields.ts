import type { WebhookRequest, WebhookVerdict } from '../provider.ts';

/** Reads by name, whatever its capitals; several names are alternatives, in order of preference. */
export interface Fields {
  /** The first value that is not empty, else an empty one, else undefined. */
  first(...names: string[]): string | undefined;
  all(...names: string[]): readonly string[];
}

export type Refusal = Extract<WebhookVerdict, { ok: false }>;

/** A signed request that cannot be understood. */
export function unreadable(code: string, message: string): Refusal {
  return { ok: false, status: 400, code, message };
}

/**
 * The named values of a request: the query of a GET, else the body as JSON or as a form. The dashboard lets the
 * owner choose between the three. A field may come twice, and bytes that are no UTF-8 are refused rather than
 * replaced, because a mangled answer could be taken for another one.
 */
export function readFields(request: WebhookRequest): Fields | Refusal {
  const pairs = request.method === 'GET' ? readForm(new URL(request.url).search.slice(1)) : readBody(request);
  if (!pairs) {
    return unreadable(
      'unreadable',
      'The content is neither a form nor JSON in UTF-8; check the step in Flow Builder.',
    );
  }
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const key = name.toLowerCase();
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  const all = (...names: string[]) => names.flatMap((name) => values.get(name.toLowerCase()) ?? []);
  return { all, first: (...names) => all(...names).find((value) => value !== '') ?? all(...names)[0] };
}

/** Tells a refusal from fields. */
export function isRefusal(result: Fields | Refusal): result is Refusal {
  return 'ok' in result;
}

type Pairs = readonly (readonly [name: string, value: string])[];

function readBody({ headers, body }: WebhookRequest): Pairs | null {
  const text = decode(body);
  if (text === null) return null;
  const type = headers.get('content-type') ?? '';
  const isJson =
    type.includes('json') || (!type.includes('form-urlencoded') && text.trimStart().startsWith('{'));
  return isJson ? readJson(text) : readForm(text);
}

function readJson(text: string): Pairs | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.entries(value).flatMap(([name, item]: [string, unknown]) =>
    (Array.isArray(item) ? item : [item])
      .filter((one) => typeof one === 'string' || typeof one === 'number')
      .map((one) => [name, String(one)] as const),
  );
}

/** Like URLSearchParams, which would replace bytes that are no UTF-8 without a word. */
function readForm(text: string): Pairs | null {
  const pairs: (readonly [string, string])[] = [];
  for (const part of text.split('&')) {
    if (part === '') continue;
    const [name = '', ...rest] = part.split('=');
    const pair = [unescapeForm(name), unescapeForm(rest.join('='))] as const;
    if (pair[0] === null || pair[1] === null) return null;
    pairs.push([pair[0], pair[1]]);
  }
  return pairs;
}

function unescapeForm(text: string): string | null {
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%')) return spaced;
  const bytes: Uint8Array[] = spaced
    .split(/(%[\da-f]{2})/i)
    .map((piece) =>
      /^%[\da-f]{2}$/i.test(piece) ? Uint8Array.of(Number.parseInt(piece.slice(1), 16)) : Buffer.from(piece),
    );
  return decode(Buffer.concat(bytes));
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
