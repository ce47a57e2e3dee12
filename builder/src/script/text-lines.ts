import type { TagData } from '@parley/shared/nodes/tag';

/** What one written line begins or says, besides plain words. */
export type Mark =
  | {
      readonly type: 'answer';
      readonly label: string;
      readonly words: readonly string[];
      readonly sent: boolean;
    }
  | { readonly type: 'anything-else' }
  | { readonly type: 'no-reply'; readonly after: Pause | null }
  | { readonly type: 'unanswered' }
  | { readonly type: 'case'; readonly words: string }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'go'; readonly to: string }
  | { readonly type: 'tag'; readonly data: TagData }
  | { readonly type: 'wait'; readonly for: Pause }
  | { readonly type: 'hand'; readonly team: string | null }
  /** `flow`: the name of the one that it goes on in; empty where it just ends. */
  | { readonly type: 'end'; readonly flow: string };

/** How long something waits, and whether it then goes on in sending hours only. */
interface Pause {
  readonly length: string;
  readonly inHours: boolean;
}

const units: Readonly<Record<string, (n: string) => string>> = {
  minute: (n) => `PT${n}M`,
  hour: (n) => `PT${n}H`,
  day: (n) => `P${n}D`,
  week: (n) => `P${n}W`,
};

const form = /^(\d{1,4})\s*(minute|hour|day|week)s?(,?(?: then)? in sending hours)?$/i;

/** “4 hours, then in sending hours” → `PT4H`, in hours; null where it is no length of time. */
function pauseFrom(words: string): Pause | null {
  const [, number = '', unit = '', hours] = form.exec(words.trim()) ?? [];
  const length = units[unit.toLowerCase()]?.(number);
  return length === undefined ? null : { length, inHours: hours !== undefined };
}

const readers: readonly [RegExp, (match: RegExpExecArray) => Mark | null][] = [
  [/^#\s*(.+)$/, ([, name = '']) => ({ type: 'name', name })],
  [/^(?:→|->|=>)\s*(?:#\s*)?(.+)$/, ([, to = '']) => ({ type: 'go', to })],
  [/^\[(?:end|go to another flow)\]$/i, () => ({ type: 'end', flow: '' })],
  [/^\[go to (?:the )?flow:? [“"]?(.+?)[”"]?\]$/i, ([, flow = '']) => ({ type: 'end', flow })],
  [/^\[wait (?:for )?(.+)\]$/i, ([, words = '']) => waitFor(words)],
  [/^\[tags?:? (.+)\]$/i, ([, words = '']) => ({ type: 'tag', data: tagsFrom(words) })],
  [
    /^\[hand to (?:a person|anyone|the (.+?) team|(.+?))\]$/i,
    ([, a, b]) => ({ type: 'hand', team: a ?? b ?? null }),
  ],
  [/^\[((?:[^\]]+: )?if .+|otherwise)\]$/i, ([, words = '']) => ({ type: 'case', words })],
  [/^\[nobody answered\]$/i, () => ({ type: 'unanswered' })],
  [/^anything else:?$/i, () => ({ type: 'anything-else' })],
  [/^no reply(?: after (.+?))?:?$/i, ([, after]) => noReply(after)],
  [/^=\s*(.+)$/, ([, words = '']) => unsent(words)],
  [/^(\p{L}|\d{1,2})\)\s*(.+)$/u, ([, label = '', words = '']) => sent(label, words)],
  [/^(\d{1,2})\.\s+(.+)$/, ([, label = '', words = '']) => sent(label, words)],
];

/** What a line begins; null where it is words to be sent. */
export function markOf(line: string): Mark | null {
  for (const [form, read] of readers) {
    const match = form.exec(line);
    const mark = match && read(match);
    if (mark) return mark;
  }
  return null;
}

const waitFor = (words: string): Mark | null => {
  const pause = pauseFrom(words);
  return pause === null ? null : { type: 'wait', for: pause };
};

const noReply = (after: string | undefined): Mark | null => {
  const pause = after === undefined ? null : pauseFrom(after);
  return after !== undefined && pause === null ? null : { type: 'no-reply', after: pause };
};

const listed = (words: string) =>
  words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

function unsent(words: string): Mark | null {
  const [label, ...others] = listed(words);
  return label === undefined ? null : { type: 'answer', label, words: others, sent: false };
}

function sent(label: string, words: string): Mark {
  return { type: 'answer', label, words: [words.trim().replace(/[.!]$/, '')], sent: true };
}

function tagsFrom(words: string): TagData {
  const all = listed(words);
  const gone = all.filter((tag) => /^[-−–]/.test(tag));
  return {
    add: all.filter((tag) => !gone.includes(tag)).map((tag) => tag.replace(/^\+\s*/, '')),
    remove: gone.map((tag) => tag.replace(/^[-−–]\s*/, '')),
  };
}
