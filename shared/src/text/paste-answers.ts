import { emojisIn } from './emojis.ts';

/** An answer read from a pasted text. `label` is its letter, number, emoji or name; `words` also mean it. */
export interface PastedAnswer {
  readonly label: string;
  readonly words: readonly string[];
}

/** A question read from a pasted text: what stands before its answers, the answers, and what stands behind them. */
export interface PastedAnswers {
  readonly lead: string;
  readonly answers: readonly PastedAnswer[];
  readonly after: string;
}

/** Longer texts are no question. */
const MAX_PASTE = 100_000;

/**
 * Takes a text with a list of answers apart: `A) ASAP / B) This month`, numbered and lettered lines, `A - yes`, bullets,
 * and emojis with or without words. Letters, numbers and emojis become labels and what they stand for becomes their
 * words; a list without any has its words as labels. Null where there are not at least two answers.
 */
export function pasteAnswers(text: string): PastedAnswers | null {
  if (text.length > MAX_PASTE) return null;
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return byLine(lines) ?? withinLine(lines);
}

type Sort = 'letter' | 'number' | 'word' | 'emoji' | 'bullet';
interface Item {
  readonly sort: Sort;
  readonly key: string;
  readonly words: string;
}

/** Marks that turn the direction of writing, as phones put them before a line. */
const MARKS = '[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]*';
const MARKED = new RegExp(`^${MARKS}`, 'u');
const BULLET = new RegExp(`^${MARKS}\\s*(?:[-*•–—▪▫◦‣·○●□☐]\\s+)?${MARKS}`, 'u');
const KEY = '(?:\\p{L}\\p{M}*|\\p{Nd}{1,3})';
const KEYED = new RegExp(`^\\(?(${KEY})(?:\\s?[).\\]:=]|\\s+[-–—=](?=\\s)|[-–—](?=\\s))\\s*(.*)$`, 'u');
/** YES = book it. A colon is not enough: "NOTE: we are closed". */
const NAMED = /^(["“]?)(\p{Lu}[\p{Lu}\p{Nd}]{1,11})["”]?(?:\s?[)=]|\s+[-–—](?=\s))\s*(.+)$/u;
const BEHIND_EMOJI = /^\s*(?:[=:).–—-]\s*)?/u;
const KEYCAP = /^(\d)\ufe0f?\u20e3/u;

function itemOf(line: string): Item | null {
  const bare = line.replace(BULLET, '').trim();
  const bullet = bare !== line.trim().replace(MARKED, '');
  const capped = KEYCAP.exec(bare);
  if (capped !== null)
    return { sort: 'number', key: capped[1] ?? '', words: tidy(behindEmoji(bare, capped[0].length)) };
  const [, key, words] = KEYED.exec(bare) ?? [];
  if (key !== undefined && (words ?? '').trim() !== '')
    return { sort: /\p{L}/u.test(key) ? 'letter' : 'number', key, words: tidy(words ?? '') };
  const [, , name, meaning] = NAMED.exec(bare) ?? [];
  if (name !== undefined) return { sort: 'word', key: name, words: tidy(meaning ?? '') };
  const [emoji] = /^\P{L}/u.test(bare) ? emojisIn(bare) : [];
  if (emoji?.start === 0)
    return { sort: 'emoji', key: emoji.char, words: tidy(behindEmoji(bare, emoji.end)) };
  return bullet && bare !== '' ? { sort: 'bullet', key: '', words: tidy(bare) } : null;
}

function behindEmoji(text: string, from: number): string {
  return text.slice(from).replace(BEHIND_EMOJI, '');
}

/** Without what parts or ends a list's entries: "Great!" is great. */
function tidy(words: string): string {
  let end = words.length;
  while (end > 0 && /[\s,;/|!]/u.test(words.charAt(end - 1))) end -= 1;
  const trimmed = words.slice(0, end).trim();
  return trimmed.indexOf('.') === trimmed.length - 1 ? trimmed.slice(0, -1).trim() : trimmed;
}

interface Run {
  readonly from: number;
  to: number;
  readonly items: Item[];
}

/** The longest run of lines that are answers of one sort; blank lines may stand between. */
function byLine(lines: readonly string[]): PastedAnswers | null {
  const items = lines.map((line) => (line.trim() === '' ? null : itemOf(line)));
  let found: Run | null = null;
  let run: Run | null = null;
  for (const [at, item] of items.entries()) {
    if (item === null && (lines[at] ?? '').trim() === '') continue;
    if (item === null) run = null;
    else if (run !== null && run.items[0]?.sort === item.sort) {
      run.items.push(item);
      run.to = at + 1;
    } else run = { from: at, to: at + 1, items: [item] };
    if (run !== null && run.items.length > (found?.items.length ?? 1)) found = run;
  }
  if (found === null) return null;
  const before = lines.slice(0, found.from);
  const [lead, first] = openingLine(before.at(-1) ?? '', found.items[0]);
  const answers = answersOf(first === null ? found.items : [first, ...found.items]);
  if (answers === null) return null;
  const told = first === null ? before : [...before.slice(0, -1), lead];
  return { lead: told.join('\n').trim(), answers, after: lines.slice(found.to).join('\n').trim() };
}

/** "How soon? A) ASAP" before a line with B: the first answer stands behind the question. */
function openingLine(line: string, next: Item | undefined): [lead: string, first: Item | null] {
  const before = next === undefined ? null : keyBefore(next.key);
  const at = before === null ? null : new RegExp(`(?<=\\s)\\(?${before}\\s?[).\\]:]`, 'iu').exec(line);
  const item = at === null ? null : itemOf(line.slice(at.index));
  return at === null || item === null ? [line, null] : [line.slice(0, at.index), item];
}

function keyBefore(key: string): string | null {
  if (/^\d+$/.test(key)) return Number(key) > 1 ? String(Number(key) - 1) : null;
  return /^[b-z]$/i.test(key) ? String.fromCharCode(key.charCodeAt(0) - 1) : null;
}

function answersOf(items: readonly Item[]): PastedAnswer[] | null {
  if (items.length < 2) return null;
  const keys = items.map(({ key }) => key.toLowerCase());
  const [first = ''] = keys;
  // Twice the same emoji is a bullet: "📅 This week", "📅 Next week".
  const sort = items[0]?.sort;
  const bullets = sort === 'bullet' || (sort === 'emoji' && keys.every((key) => key === first));
  if (bullets) {
    const labels = items.map(({ words }) => words);
    return labels.includes('') || new Set(labels).size < labels.length
      ? null
      : labels.map((label) => ({ label, words: [] }));
  }
  if (new Set(keys).size < keys.length) return null;
  return items.map(({ key, words }) => ({ label: key, words: words === '' ? [] : [words] }));
}

/** The first line that has all answers in it. */
function withinLine(lines: readonly string[]): PastedAnswers | null {
  for (const [at, line] of lines.entries()) {
    const found = byMarker(line) ?? byStroke(line) ?? byEmoji(line);
    if (found === null) continue;
    const lead = [...lines.slice(0, at), found.lead].join('\n').trim();
    return { lead, answers: found.answers, after: [found.after, ...lines.slice(at + 1)].join('\n').trim() };
  }
  return null;
}

const MARKER = new RegExp(`(?<=^|[\\s/|,;(])\\(?(${KEY})(\\s?\\)|[.:=](?=\\s))\\s*`, 'gu');

/** `A) x / B) y`, `1. x 2. y`: from the first marker on; with dots, only in the order of letters or numbers. */
function byMarker(line: string): PastedAnswers | null {
  const marks = [...line.matchAll(MARKER)];
  const start = marks.findIndex(({ 1: key = '', 2: mark = '' }, i) => {
    const next = marks[i + 1];
    if (next === undefined || isLetter(key) !== isLetter(next[1] ?? '')) return false;
    return mark.includes(')') ? next[2]?.includes(')') : keyBefore(next[1] ?? '') === key;
  });
  const taken = marks.slice(Math.max(start, 0));
  const [first] = taken;
  if (start < 0 || first === undefined) return null;
  const [last, after] = withoutAfterword(
    line.slice((taken.at(-1)?.index ?? 0) + (taken.at(-1)?.[0].length ?? 0)),
  );
  const items = taken.map((mark, i): Item => {
    const words =
      i === taken.length - 1 ? last : line.slice(mark.index + mark[0].length, taken[i + 1]?.index);
    const key = mark[1] ?? '';
    const sort = isLetter(key) ? 'letter' : 'number';
    return { sort, key, words: tidy(words.trimEnd().replace(/[\s,;](?:or|and)$/i, '')) };
  });
  const answers = items.some(({ words }) => words === '') ? null : answersOf(items);
  return answers === null ? null : { lead: line.slice(0, first.index).trim(), answers, after };
}

const isLetter = (key: string) => /\p{L}/u.test(key);

/** The last answer ends with its sentence: "C) Just exploring. Reply A, B or C". */
function withoutAfterword(text: string): [answer: string, after: string] {
  const end = /[.!?]\s+(?=\p{Lu})/u.exec(text);
  return end === null ? [text, ''] : [text.slice(0, end.index + 1), text.slice(end.index + 1).trim()];
}

/** `A - yes / B - no`, `👍 = great / 👎 = bad`: every part is an answer. */
function byStroke(line: string): PastedAnswers | null {
  const items = line.split(/[/|;]/).map(itemOf);
  if (items.some((item) => item === null || item.sort !== items[0]?.sort)) return null;
  const answers = answersOf(items.filter((item) => item !== null));
  return answers === null ? null : { lead: '', answers, after: '' };
}

/** `How was it? 👍 / 👌 / 👎`: emojis with nothing but strokes, commas or "or" before the next. */
function byEmoji(line: string): PastedAnswers | null {
  const emojis = emojisIn(line);
  const [first, last] = [emojis[0], emojis.at(-1)];
  if (first === undefined || last === undefined || emojis.length < 2) return null;
  const items: Item[] = [];
  let after = '';
  for (const [i, { char, end }] of emojis.entries()) {
    const next = emojis[i + 1];
    const behind = line.slice(end, next?.start);
    const parted = /(?:[/|,;]|\bor)$/i.exec(behind.trimEnd());
    if (next !== undefined && parted === null) return null;
    const [words, rest] =
      next === undefined ? withoutAfterword(behind) : [behind.slice(0, parted?.index ?? 0), ''];
    // "🎉 and 🎊, see you": what follows the last one is no word for it, unless the others have words too.
    const worded = /^\s*[=:-]/.test(behind);
    if (next === undefined) after = worded ? rest : behind.trim().replace(/^[.!?]\s*/, '');
    items.push({ sort: 'emoji', key: char, words: worded ? tidy(behindEmoji(words, 0)) : '' });
  }
  const answers = answersOf(items);
  return answers === null ? null : { lead: line.slice(0, first.start).trim(), answers, after };
}
