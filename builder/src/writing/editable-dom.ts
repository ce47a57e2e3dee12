import { fieldLabel } from '../nodes/names.ts';
import { writingWords } from '../words/writing.ts';
import { type Part, partsOf, type Range } from './text-parts.ts';

/**
 * Stands where a name has no words beside it, so that the caret has a place there in every browser. It is never part
 * of the text.
 */
const guard = '\ufeff';
const guards = /\ufeff/g;

/** Shows a text in the box. Nodes that can stay do, so that the browser keeps its marks under misspelt words. */
export function draw(root: HTMLElement, text: string): void {
  const wanted = nodesFor(partsOf(text));
  const there = [...root.childNodes];
  const alike = there.length === wanted.length && wanted.every((node, i) => sameKind(node, there[i]));
  if (!alike) {
    root.replaceChildren(...wanted);
    return;
  }
  wanted.forEach((node, i) => {
    const old = there[i];
    if (node instanceof Text && old instanceof Text && old.data !== node.data) old.data = node.data;
  });
}

function sameKind(a: Node, b: Node | undefined): boolean {
  if (a instanceof Text) return b instanceof Text;
  return (
    b instanceof HTMLElement &&
    a instanceof HTMLElement &&
    a.dataset.token === b.dataset.token &&
    a.nodeName === b.nodeName
  );
}

function nodesFor(parts: readonly Part[]): Node[] {
  const nodes: Node[] = [];
  parts.forEach((part, i) => {
    const [before, after] = [parts[i - 1], parts[i + 1]];
    if (part.type === 'words') {
      const start = before?.type === 'name' && part.text.startsWith('\n') ? guard : '';
      const end = after?.type === 'name' && part.text.endsWith('\n') ? guard : '';
      nodes.push(document.createTextNode(start + part.text + end));
      return;
    }
    if (before?.type !== 'words') nodes.push(document.createTextNode(guard));
    nodes.push(chip(part));
    if (after === undefined) nodes.push(document.createTextNode(guard));
  });
  const last = parts.at(-1);
  // A line end at the very end is only seen with something behind it.
  if (last?.type === 'words' && last.text.endsWith('\n')) nodes.push(document.createElement('br'));
  return nodes;
}

function chip(part: Extract<Part, { type: 'name' }>): HTMLElement {
  const element = document.createElement('span');
  element.className = 'chip chip-name';
  element.contentEditable = 'false';
  // Its own words do not decide which way the text runs.
  element.dir = 'auto';
  element.dataset.token =
    part.fallback === undefined ? `{{${part.name}}}` : `{{${part.name}|${part.fallback}}}`;
  element.title = writingWords.changeName(fieldLabel(part.name));
  element.append(fieldLabel(part.name));
  if (part.fallback !== undefined) {
    const other = document.createElement('span');
    other.className = 'chip-else';
    other.append(writingWords.orElse(part.fallback));
    element.append(other);
  }
  return element;
}

const tokenIn = (node: Node) => (node instanceof HTMLElement ? node.dataset.token : undefined);

/** The text that the box shows, as it is stored, whatever the browser has made of it. */
export function readText(root: HTMLElement): string {
  return textOf([...root.childNodes]);
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node, i) => {
      if (node instanceof Text) return node.data.replace(guards, '');
      const token = tokenIn(node);
      if (token !== undefined) return token;
      if (node.nodeName === 'BR') return i === nodes.length - 1 ? '' : '\n';
      return textOf([...node.childNodes]);
    })
    .join('');
}

/** Where the selection stands in the text; null while it is elsewhere. */
export function readRange(root: HTMLElement): Range | null {
  const selection = root.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const from = placeOf(root, range.startContainer, range.startOffset, false);
  return { from, to: range.collapsed ? from : placeOf(root, range.endContainer, range.endOffset, true) };
}

function placeOf(root: HTMLElement, node: Node, offset: number, ends: boolean): number {
  if (node === root) return textOf([...root.childNodes].slice(0, offset)).length;
  let child = node;
  while (child.parentNode !== null && child.parentNode !== root) child = child.parentNode;
  const before = [...root.childNodes].slice(0, [...root.childNodes].indexOf(child as ChildNode));
  const start = textOf(before).length;
  const token = tokenIn(child);
  if (token !== undefined) return ends || offset > 0 ? start + token.length : start;
  if (node instanceof Text) return start + node.data.slice(0, offset).replace(guards, '').length;
  return start + textOf([...node.childNodes].slice(0, offset)).length;
}

/** Puts the selection at a place in the text. */
export function placeRange(root: HTMLElement, { from, to }: Range): void {
  const selection = root.ownerDocument.getSelection();
  if (selection === null) return;
  const start = spotAt(root, from);
  const end = from === to ? start : spotAt(root, to, true);
  selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

function lengthOf(child: Node, last: boolean): number {
  if (child.nodeName === 'BR') return last ? 0 : 1;
  return tokenIn(child)?.length ?? textOf([...child.childNodes]).length;
}

interface Spot {
  readonly node: Node;
  readonly offset: number;
}

/** `ends`: the end of a stretch stands before what begins there. */
function spotAt(root: HTMLElement, at: number, ends = false): Spot {
  let left = at;
  const children = [...root.childNodes];
  for (const [i, child] of children.entries()) {
    if (child instanceof Text) {
      const plain = child.data.replace(guards, '').length;
      // Behind the last name there is a place in the guard: it is nearer than the name's own edge.
      const next = children[i + 1];
      const goesOn = left === plain && !ends && next instanceof Text;
      if (left <= plain && !goesOn) return { node: child, offset: rawOffset(child.data, left) };
      left -= plain;
      continue;
    }
    if (left === 0) return { node: root, offset: i };
    left -= lengthOf(child, i === children.length - 1);
    if (left === 0 && !(children[i + 1] instanceof Text)) return { node: root, offset: i + 1 };
  }
  return { node: root, offset: children.length };
}

/** The place in a text node with guards in it; behind a guard at its start. */
function rawOffset(data: string, plain: number): number {
  let left = plain;
  for (let i = 0; i < data.length; i += 1) {
    if (data.charAt(i) === guard) continue;
    if (left === 0) return i;
    left -= 1;
  }
  return data.endsWith(guard) && data.length > 1 && plain > 0 ? data.length - 1 : data.length;
}

/** Whether the caret stands where the browser would take away, or pass, what is not part of the text. */
export function besideGuard(root: HTMLElement): boolean {
  const range = root.ownerDocument.getSelection()?.getRangeAt(0);
  if (range === undefined) return false;
  const { startContainer: node, startOffset: offset } = range;
  if (!(node instanceof Text)) return true;
  return node.data.charAt(offset - 1) === guard || node.data.charAt(offset) === guard;
}

/** Where a stretch of the text is on the page, for marks that are painted and not part of it. */
export function pageRange(root: HTMLElement, { from, to }: Range): globalThis.Range {
  const range = root.ownerDocument.createRange();
  const [start, end] = [spotAt(root, from), spotAt(root, to, true)];
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
