import { cutText } from './cut.ts';

export { type Blank, blanksIn, fillBlanks } from './blanks.ts';

/** Longest text that is sent, in UTF-16 units. The providers' limits lie just below or above it. */
export const MAX_TEXT = 1_600;
/** Longest value that a name is filled in with. */
export const MAX_VALUE = 300;

/** A `{{name}}` or `{{name|fallback}}` and its place in UTF-16 units; `name` is normalised. */
export interface TemplateName {
  readonly name: string;
  readonly fallback?: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Something that was meant as a name and is none.
 *
 * - `unclosed`: `{{first_name`, `{{first_name}` or `{first_name}}`
 * - `empty`: `{{}}`, `{{|there}}`
 * - `name`: `{{a+b}}`, a name with characters that none may have
 * - `fallback`: a second `|`
 * - `braces`: `{{{first_name}}}`
 * - `single`: `{first_name}`, which alone of these is left in the text, since it may be meant so
 */
export interface MalformedName {
  readonly text: string;
  readonly problem: 'unclosed' | 'empty' | 'name' | 'fallback' | 'braces' | 'single';
  readonly start: number;
  readonly end: number;
}

type Part = string | { readonly name: string | null; readonly fallback: string };

/** A text taken apart once. Opaque: made by `compileTemplate`, used by `renderTemplate`. */
export interface Template {
  readonly parts: readonly Part[];
}

const NAME = /^[a-zA-Z_][a-zA-Z0-9_ .-]{0,59}$/;
const TOKEN = new RegExp(
  [
    /\{\{+[^{}]{0,400}\}\}+/, // closed
    /\{\{+[^{}\n]{0,64}\}/, // closed by one brace
    /\{\{+ {0,3}\w{0,60}/, // not closed: the braces and what looks like a name
    /\{[^{}\n]{0,64}\}\}/, // opened by one brace
    /\{ {0,3}[a-zA-Z_][\w .-]{0,59}\}/, // a name in single braces
  ]
    .map((form) => form.source)
    .join('|'),
  'g',
);

/** The form in which a field's name is stored: "First name" → `first_name`. Null where it can be no name. */
export function fieldName(text: string): string | null {
  const trimmed = text.trim();
  if (!NAME.test(trimmed)) return null;
  return trimmed
    .replace(/[ .-]+$/, '')
    .replace(/[ .-]+/g, '_')
    .toLowerCase();
}

function read(token: string): Pick<TemplateName, 'name' | 'fallback'> | MalformedName['problem'] {
  if (!token.startsWith('{{')) return token.endsWith('}}') ? 'unclosed' : 'single';
  if (!token.endsWith('}}')) return 'unclosed';
  if (token.startsWith('{{{') || token.endsWith('}}}')) return 'braces';
  const [before = '', fallback, ...more] = token.slice(2, -2).split('|');
  if (before.trim() === '') return 'empty';
  if (more.length > 0) return 'fallback';
  const name = fieldName(before);
  if (name === null) return 'name';
  return fallback === undefined ? { name } : { name, fallback: clean(fallback) };
}

/** The names that a text uses, in order, repeats included. */
export function namesIn(text: string): TemplateName[] {
  return [...text.matchAll(TOKEN)].flatMap((match) => {
    const found = read(match[0]);
    return typeof found === 'string'
      ? []
      : [{ ...found, start: match.index, end: match.index + match[0].length }];
  });
}

/** What was meant as a name and is none, in order, for the author. */
export function malformedNamesIn(text: string): MalformedName[] {
  return [...text.matchAll(TOKEN)].flatMap((match) => {
    const [token] = match;
    const problem = read(token);
    return typeof problem === 'string'
      ? [{ text: token, problem, start: match.index, end: match.index + token.length }]
      : [];
  });
}

const compiled = new Map<string, Template>();
const MAX_COMPILED = 1_000;

/** Takes a text apart, once: the last thousand different texts are remembered. */
export function compileTemplate(text: string): Template {
  const known = compiled.get(text);
  if (known) return known;
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const found = read(match[0]);
    if (found === 'single') continue;
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push(
      typeof found === 'string'
        ? { name: null, fallback: '' }
        : { name: found.name, fallback: found.fallback ?? '' },
    );
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  const template = { parts };
  const oldest = compiled.size < MAX_COMPILED ? undefined : compiled.keys().next().value;
  if (oldest !== undefined) compiled.delete(oldest);
  compiled.set(text, template);
  return template;
}

/**
 * Puts values in the place of names, in one pass: a value that looks like a name stays text. A name without a
 * value (missing, blank or no string) gives its fallback; without one it vanishes, with the space and the comma
 * around it ("Hi {{first_name}}!" → "Hi!"). A malformed name vanishes too. Values lose control characters and
 * what exceeds 300 UTF-16 units; the result is at most `MAX_TEXT` long.
 */
export function renderTemplate(text: string, lookup: (name: string) => string | undefined): string {
  let out = '';
  let gap = false;
  for (const part of compileTemplate(text).parts) {
    if (typeof part !== 'string') {
      const value: unknown = part.name === null ? undefined : lookup(part.name);
      const shown = (typeof value === 'string' ? clean(value) : '') || part.fallback;
      gap = shown === '';
      out += shown;
    } else if (gap) {
      out = join(out, part);
      gap = /^ *$/.test(part);
    } else {
      out += part;
    }
  }
  return cutText(gap ? out.replace(/(?<! ) +$/, '') : out, MAX_TEXT);
}

/** Joins what stands before a vanished name to what follows it. */
function join(before: string, after: string): string {
  if (/(?:^|\n) *$/.test(before)) return before + after.replace(/^[ ,;:.!?]+/, '');
  if (/^ *[,;:.!?\n]/.test(after)) {
    const kept = before.replace(/(?<! ) +$/, '');
    const doubled = /^ *[,;:.!?]/.test(after) && /[,;:]$/.test(kept);
    return (doubled ? kept.slice(0, -1) : kept) + after.replace(/^ +/, '');
  }
  return before.endsWith(' ') ? before + after.replace(/^ +/, '') : before + after;
}

/** A value as it may stand in a text: on one line, nothing invisible that reorders or hides its neighbours. */
function clean(value: string): string {
  const line = value
    .slice(0, MAX_VALUE * 4)
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  return cutText(line, MAX_VALUE).trimEnd();
}
