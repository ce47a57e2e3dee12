import { durationMs } from '@parley/shared/time/duration';
import type { Span, WeekHours } from '@parley/shared/time/hours';

/** One line of a conversation that does something or says what must be so. `line` counts from 1 in its file. */
export type Step = { readonly line: number } & (
  | { readonly type: 'start' }
  | { readonly type: 'in'; readonly text: string }
  | { readonly type: 'out'; readonly text: string }
  | { readonly type: 'time'; readonly ms: number; readonly said: string }
  | { readonly type: 'person'; readonly act: 'takes' | 'done' }
  | { readonly type: 'office'; readonly open: boolean }
  | { readonly type: 'tag'; readonly tag: string; readonly has: boolean }
  | { readonly type: 'field'; readonly name: string; readonly value: string }
  | { readonly type: 'status'; readonly status: Status }
);

export const statuses = ['waiting', 'ended', 'waiting for a person', 'opted out'] as const;
/** How things stand: `waiting` for a reply or for time, and the rest as it says. */
export type Status = (typeof statuses)[number];

/** A conversation as written down: with whom, when, and what is said. */
export interface Chat {
  readonly file: string;
  readonly title: string;
  /** Key of the template it plays. */
  readonly flow: string;
  readonly fields: Readonly<Record<string, string>>;
  /** False where the office is closed. */
  readonly open: boolean;
  /** When it is open, in UTC; without them, always, unless it is closed. */
  readonly hours?: WeekHours;
  /** When it begins, ms UTC. */
  readonly at: number;
  readonly steps: readonly Step[];
}

type Header = Pick<Chat, 'flow' | 'fields' | 'open' | 'hours' | 'at'>;

const monday = Date.UTC(2026, 4, 4, 9);

/**
 * Reads a `.chat` file. It begins with a header (`flow: key`, `contact: first_name=Jordan, time=2:30 PM`, `closed`,
 * `at: 2026-05-04 09:00` and `hours: 09:00-17:00` from Monday to Friday, in UTC); `--- title` begins one more conversation, which may have header lines of its own.
 *
 *     > yes            a text comes in
 *     < Thanks!        a text goes out; lines of the same text go on with two spaces before them
 *     ~ 4h             time passes (5m, 4h, 3d, or ISO 8601)
 *     * start          the flow is started by hand
 *     ! person takes it · ! person done
 *     ! office opens · ! office closes
 *     # tag VIP · # no tag VIP · # goal = A new kitchen
 *     = ended          also: waiting, waiting for a person, opted out
 *     // a remark
 */
export function readChats(file: string, text: string): Chat[] {
  let common: Header = { flow: '', fields: {}, open: true, at: monday };
  const chats: Chat[] = [];
  let title = '';
  let header = common;
  let steps: Step[] = [];
  let gap = 0;
  const close = () => {
    if (steps.length > 0) chats.push({ file, title, ...header, steps });
    else if (title === '') common = header;
    steps = [];
  };
  text.split('\n').forEach((raw, i) => {
    const line = i + 1;
    const last = steps.at(-1);
    if (raw.trim() === '') gap += 1;
    else if (raw.startsWith('  ') && (last?.type === 'in' || last?.type === 'out')) {
      steps[steps.length - 1] = { ...last, text: `${last.text}${'\n'.repeat(gap + 1)}${raw.slice(2)}` };
      gap = 0;
    } else {
      gap = 0;
      if (raw.startsWith('---')) {
        close();
        title = raw.slice(3).trim();
        header = common;
      } else if (!raw.startsWith('//')) {
        const step = readStep(raw, line);
        if (step !== null) steps.push(step);
        else if (steps.length === 0) header = readHeader(header, raw, `${file}:${line}`);
        else throw new Error(`${file}:${line}: “${raw}” is no line of a conversation.`);
      }
    }
  });
  close();
  return chats;
}

function readHeader(header: Header, raw: string, place: string): Header {
  const [, key = '', value = ''] = /^(\w+)(?:: *(.*))?$/.exec(raw.trim()) ?? [];
  if (key === 'flow') return { ...header, flow: value };
  if (key === 'closed') return { ...header, open: false };
  if (key === 'at') return { ...header, at: Date.parse(`${value.replace(' ', 'T')}:00Z`) };
  if (key === 'hours') {
    const day = [value.split('-') as unknown as Span];
    return { ...header, hours: { mon: day, tue: day, wed: day, thu: day, fri: day } };
  }
  if (key !== 'contact') throw new Error(`${place}: “${raw}” is no header of a conversation.`);
  const fields = value.split(',').map((pair) => {
    const [name = '', ...rest] = pair.split('=');
    return [name.trim(), rest.join('=').trim()];
  });
  return { ...header, fields: Object.fromEntries(fields) };
}

function readStep(raw: string, line: number): Step | null {
  const rest = raw.slice(1).replace(/^ /, '');
  const said = rest.trim();
  switch (raw[0]) {
    case '>':
      return { line, type: 'in', text: rest };
    case '<':
      return { line, type: 'out', text: rest };
    case '~':
      return { line, type: 'time', ms: readTime(said), said };
    case '*':
      return said === 'start' ? { line, type: 'start' } : null;
    case '!':
      if (said === 'person takes it') return { line, type: 'person', act: 'takes' };
      if (said === 'office opens') return { line, type: 'office', open: true };
      if (said === 'office closes') return { line, type: 'office', open: false };
      return said === 'person done' ? { line, type: 'person', act: 'done' } : null;
    case '#':
      return readFact(said, line);
    case '=': {
      const status = statuses.find((known) => known === said);
      return status === undefined ? null : { line, type: 'status', status };
    }
    default:
      return null;
  }
}

function readFact(said: string, line: number): Step | null {
  const [, no, tag] = /^(no )?tag (.+)$/.exec(said) ?? [];
  if (tag !== undefined) return { line, type: 'tag', tag, has: no === undefined };
  const [, name, value] = /^(\w+) = ?(.*)$/.exec(said) ?? [];
  return name === undefined || value === undefined ? null : { line, type: 'field', name, value };
}

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function readTime(said: string): number {
  const [, count, unit = ''] = /^(\d+) ?([smhd])$/.exec(said) ?? [];
  const ms = count === undefined ? durationMs(said) : Number(count) * (units[unit] ?? 0);
  if (ms === null) throw new Error(`“${said}” is no length of time. Write 5m, 4h or 3d.`);
  return ms;
}
