import { pasteAnswers } from '@parley/shared/text/paste-answers';
import { readNames } from './bracket-names.ts';
import { type Mark, markOf } from './text-lines.ts';

/** A written conversation, taken apart: what is said one after the other, and what follows each answer. */
export type Block = Item[];

export interface Row {
  readonly mark: Extract<Mark, { type: 'answer' | 'anything-else' | 'no-reply' | 'unanswered' | 'case' }>;
  readonly block: Block;
}

export type Item =
  | { readonly type: 'text'; readonly name: string; readonly lines: string[]; readonly rows: Row[] }
  | { readonly type: 'branch'; readonly name: string; readonly rows: Row[] }
  | {
      readonly type: 'hand';
      readonly name: string;
      readonly team: string | null;
      readonly lines: string[];
      readonly rows: Row[];
    }
  | {
      readonly type: 'do';
      readonly name: string;
      readonly mark: Extract<Mark, { type: 'tag' | 'wait' | 'end' }>;
    }
  | { readonly type: 'go'; readonly to: string };

export interface Written {
  /** Words that people text to begin. */
  readonly keywords: readonly string[];
  readonly block: Block;
}

interface Frame {
  readonly indent: number;
  readonly block: Block;
  /** The row that indented lines belong to. */
  row: Row | null;
  /** True until an empty line: what comes next is part of the same text. */
  open: boolean;
}

/** Further in, lines count as standing no deeper. */
const deepest = 40;
/** An empty line in the middle of one text. */
const emptyLine = '\\';

/** How it begins, before anything is said. */
const begins = /^(?:\[?when someone texts .+|\[(?:when .+|started by hand|\d+ \w+ (?:before|after) .+)\])$/i;

/**
 * Reads a conversation as people write it down; every text can be read as some conversation. `fields` are the names
 * that may stand in brackets, as in “[First name]”.
 */
export function readText(text: string, fields: readonly string[] = []): Written {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n');
  const block: Block = [];
  const stack: Frame[] = [{ indent: 0, block, row: null, open: false }];
  let keywords: readonly string[] = [];
  const known = new Set(fields);
  let name = '';
  /** True where an empty line has just been passed. */
  let gap = false;
  for (const line of lines) {
    const words = withNames(line.trim(), known);
    if (words === '') {
      gap = true;
      continue;
    }
    if (block.length === 0 && begins.test(words)) {
      const texted = /^\[?when someone texts (.+?)\]?:?$/i.exec(words)?.[1] ?? '';
      keywords = [...keywords, ...texted.split(/,| or /i).map((word) => word.trim())].filter(Boolean);
      continue;
    }
    const frame = frameFor(stack, line.length - line.trimStart().length);
    // It parts what stands around it, and not what it only lies deeper within.
    if (gap) frame.open = false;
    gap = false;
    const mark = words === emptyLine ? null : markOf(words);
    if (mark?.type === 'name') {
      name = mark.name;
      frame.open = false;
    } else if (put(frame, mark, words === emptyLine ? '' : words, name)) name = '';
  }
  spread(block);
  return { keywords, block };
}

/** Names are read in what is sent, and not in what the system does. */
function withNames(words: string, known: ReadonlySet<string>): string {
  const mark = markOf(words);
  return mark === null || mark.type === 'answer' ? readNames(words, known) : words;
}

/** The frame that a line of this indentation stands in; deeper than the last row, it begins what follows that row. */
function frameFor(stack: Frame[], indent: number): Frame {
  let top = stack.at(-1);
  while (stack.length > 1 && top !== undefined && indent < top.indent) {
    stack.pop();
    top = stack.at(-1);
  }
  if (top === undefined) throw new Error('The outermost frame stays.');
  if (indent <= top.indent || top.row === null || stack.length > deepest) return top;
  const inner: Frame = { indent, block: top.row.block, row: null, open: false };
  stack.push(inner);
  return inner;
}

/** Puts a line where it belongs; true where it began something of its own. */
function put(frame: Frame, mark: Mark | null, words: string, name: string): boolean {
  const last = frame.block.at(-1);
  if (mark !== null && isRow(mark)) {
    const owner = ownerOf(frame, mark, name);
    if (owner !== null) {
      const row: Row = { mark, block: [] };
      owner.rows.push(row);
      if (owner.type === 'text' && mark.type === 'answer' && mark.sent) {
        if (!frame.open && owner.rows.length === 1) owner.lines.push('');
        owner.lines.push(words);
      }
      frame.row = row;
      frame.open = true;
      return false;
    }
  } else if (mark !== null && mark.type !== 'name') {
    if (mark.type === 'go') frame.block.push(mark);
    else if (mark.type === 'hand') frame.block.push({ ...mark, name, lines: [], rows: [] });
    else frame.block.push({ type: 'do', name, mark });
    frame.row = null;
    frame.open = mark.type === 'hand';
    return true;
  }
  if (frame.open && (last?.type === 'text' || last?.type === 'hand')) {
    last.lines.push(words);
    return false;
  }
  frame.block.push({ type: 'text', name, lines: [words], rows: [] });
  frame.row = null;
  frame.open = true;
  return true;
}

function isRow(mark: Mark): mark is Row['mark'] {
  return ['answer', 'anything-else', 'no-reply', 'unanswered', 'case'].includes(mark.type);
}

/** The question, or the branch, that a row belongs to: the last thing said. */
function ownerOf(frame: Frame, mark: Row['mark'], name: string): Extract<Item, { rows: Row[] }> | null {
  const last = frame.block.at(-1);
  if (mark.type === 'unanswered') return last?.type === 'hand' ? last : null;
  if (mark.type !== 'case') return last?.type === 'text' ? last : null;
  if (last?.type === 'branch') return last;
  const branch: Extract<Item, { type: 'branch' }> = { type: 'branch', name, rows: [] };
  frame.block.push(branch);
  return branch;
}

/** “A) x / B) y” in one line are answers too. */
function spread(all: Block): void {
  const blocks = [all];
  for (let block = blocks.pop(); block !== undefined; block = blocks.pop())
    for (const item of block) {
      if (item.type === 'do' || item.type === 'go') continue;
      const pasted =
        item.type === 'text' && item.rows.length === 0 ? pasteAnswers(item.lines.join('\n')) : null;
      for (const { label, words } of pasted?.answers ?? [])
        item.rows.push({ mark: { type: 'answer', label, words, sent: true }, block: [] });
      blocks.push(...item.rows.map((row) => row.block));
    }
}
