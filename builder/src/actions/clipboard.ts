import type { Flow, Position } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import { pasteAnswers } from '@parley/shared/text/paste-answers';
import { softly } from '../canvas/glide.ts';
import { viewOn } from '../canvas/in-sight.ts';
import { cardWidth, guessHeight } from '../canvas/place-flow.ts';
import { noteSize } from '../canvas/use-notes-and-chapters.ts';
import { inOrder, moveNodes } from '../document/commands.ts';
import { toast, toastError } from '../ui/toast.ts';
import { actionWords as words } from '../words/actions.ts';
import { withPasted } from '../writing/use-pasted-answers.ts';
import { announce } from './announce.ts';
import { addClip, type Clip, clipOf, hasRoom, readPaste, renamed, unknownNames } from './clip.ts';
import type { Desk } from './desk.ts';
import { focusCanvas, focusNote, focusSpot, noteOf, spotOf } from './focus.ts';
import { type Area, freeSpot } from './free-spot.ts';
import { keysInWords } from './keys.ts';
import { notesAmong } from './notes-among.ts';

/** The note that has the focus; else what is picked out, with the notes among it; else the card that has the focus. */
function taken(desk: Desk): ReadonlySet<string> {
  const note = noteOf(document.activeElement);
  if (note !== null) return new Set([note]);
  const { selected } = desk.parts.view.getState();
  const focused = spotOf(document.activeElement);
  const steps = new Set(selected.length > 0 || focused === null ? selected : [focused.node]);
  const { flow } = desk.parts.store.getState();
  const all = flow.nodes.every(({ id }) => steps.has(id));
  const notes = all
    ? (flow.notes ?? []).map(({ id }) => id)
    : notesAmong(
        noteAreas(flow),
        cardAreas(desk).filter(({ id }) => steps.has(id)),
      );
  return new Set([...steps, ...notes]);
}

function noteAreas({ notes = [], layout }: Flow) {
  return notes.flatMap(({ id }) => {
    const at = layout[id];
    return at === undefined ? [] : [{ id, ...at, ...noteSize }];
  });
}

function cardAreas({ canvas, places, parts }: Desk) {
  const { flow } = parts.store.getState();
  const known = places.placesOf(flow);
  const cards = new Map(canvas.getNodes().map((card) => [card.id, card.measured]));
  return flow.nodes.flatMap((node) => {
    const at = known[node.id];
    const { width = cardWidth, height = guessHeight(node) } = cards.get(node.id) ?? {};
    return at === undefined ? [] : [{ id: node.id, ...at, width, height }];
  });
}

/** Where everything stands, notes too. */
function standing({ places, parts }: Desk): Flow['layout'] {
  const { flow } = parts.store.getState();
  return { ...places.placesOf(flow), ...flow.layout };
}

/** The picked-out steps as text for the clipboard; null, with a word why, where there is nothing to copy. */
export function copyText(desk: Desk): string | null {
  const { flow } = desk.parts.store.getState();
  const steps = taken(desk);
  const clip = clipOf(flow, steps, standing(desk));
  if (clip !== null) {
    announce(words.said.copied(clip.nodes.length, clip.notes?.length));
    return JSON.stringify(clip);
  }
  if (steps.size > 0) toast(words.clipboard.onlyStart);
  return null;
}

/** Takes out what has been copied, with the way back that deleting has. */
export function takeOut(desk: Desk): void {
  const { nodes, notes = [] } = desk.parts.store.getState().flow;
  const ids = taken(desk);
  const steps = new Set(nodes.flatMap(({ id }) => (ids.has(id) ? [id] : [])));
  desk.remove({ steps, notes: notes.flatMap(({ id }) => (ids.has(id) ? [id] : [])) });
  if (steps.size === 0) focusCanvas();
}

/** Puts in what someone pastes, whatever it is. What cannot be read is said, and nothing changes. */
export function pasteText(desk: Desk, text: string, at: Position | null): void {
  const pasted = readPaste(text);
  if (pasted.is === 'refused') toastError(pasted.why);
  else if (pasted.is === 'text') pasteWords(desk, pasted.text, at);
  else pasteSteps(desk, pasted.clip, at);
}

function pasteSteps(desk: Desk, clip: Clip, at: Position | null): void {
  const { flow } = desk.parts.store.getState();
  const unknown = unknownNames(clip, flow, desk.parts.view.getState().fields);
  if (!putIn(desk, clip, at, words.labels.paste)) return;
  announce(words.said.pasted(clip.nodes.length, clip.notes?.length));
  if (unknown.length > 0) toast(words.clipboard.unknownNames(unknown));
}

/** A list of answers becomes a question, any other text a message. */
function pasteWords(desk: Desk, text: string, at: Position | null): void {
  const asked = pasteAnswers(text);
  const where = at === null ? {} : { at };
  if (asked === null) {
    desk.addStep('message', { ...where, data: { text: text.trim() } });
    announce(words.clipboard.pastedMessage);
    return;
  }
  // People see only the text, so the list stays in it.
  const data = { text: text.trim(), answers: withPasted([], asked.answers) };
  desk.addStep('question', { ...where, data });
  announce(words.clipboard.pastedQuestion);
}

/** The picked-out steps, or the note, once more, below or beside themselves. */
export function duplicate(desk: Desk): void {
  const { flow } = desk.parts.store.getState();
  const clip = clipOf(flow, taken(desk), standing(desk));
  if (clip === null) toast(words.clipboard.onlyStart);
  else if (putIn(desk, clip, null, words.labels.duplicate)) {
    const [from] = clip.nodes;
    const copy = desk.spot.current;
    if (from !== undefined && copy !== null) desk.came.set(copy.node, from.id);
    announce(words.said.duplicated(clip.nodes.length, clip.notes?.length));
  }
}

function putIn(desk: Desk, clip: Clip, at: Position | null, label: string): boolean {
  const { store, view } = desk.parts;
  const { flow } = store.getState();
  if (!hasRoom(flow, clip)) {
    toastError(words.clipboard.tooMany(flow.nodes.length + clip.nodes.length));
    return false;
  }
  const known = standing(desk);
  const fresh = renamed(clip);
  const place = at ?? placeFor(desk, clip, known);
  desk.change(label, inOrder(moveNodes(known), addClip(fresh, place)));
  view.getState().select(fresh.nodes.map(({ id }) => id));
  if (at === null) bringIntoSight(desk, areasOf(desk, clip, place));
  const [first] = fresh.nodes;
  const [note] = fresh.notes ?? [];
  if (first === undefined) {
    if (note !== undefined) focusNote(note.id);
    return true;
  }
  desk.spot.current = { node: first.id, row: null };
  focusSpot({ node: first.id, row: null });
  return true;
}

/** Below the originals where they are here, else in the middle of what one sees. */
function placeFor(desk: Desk, clip: Clip, known: Flow['layout']): Position {
  const { flow } = desk.parts.store.getState();
  const here = [...flow.nodes, ...(flow.notes ?? [])].find(({ id }) => clip.layout[id] !== undefined);
  const [stands, offset] = [known[here?.id ?? ''], clip.layout[here?.id ?? '']];
  const at =
    stands && offset ? { x: stands.x - offset.x + 40, y: stands.y - offset.y + 40 } : middleOfCanvas(desk);
  return freeSpot(at, areasOf(desk, clip, { x: 0, y: 0 }), [...cardAreas(desk), ...noteAreas(flow)]);
}

/** What the steps take up where their upper left corner stands there. */
function areasOf({ canvas }: Desk, clip: Clip, { x, y }: Position): Area[] {
  const nodes = new Map(clip.nodes.map((node) => [node.id, node]));
  return Object.entries(clip.layout).map(([id, place]) => {
    const node = nodes.get(id);
    const at = { x: x + place.x, y: y + place.y };
    if (node === undefined) return { ...at, ...noteSize };
    return { ...at, width: cardWidth, height: canvas.getNode(id)?.measured?.height ?? guessHeight(node) };
  });
}

/** Nothing moves where all of them can be seen; else they come to the middle, as small as it takes. */
function bringIntoSight({ canvas }: Desk, areas: readonly Area[]): void {
  const box = document.querySelector('.canvas')?.getBoundingClientRect();
  if (box === undefined) return;
  const next = viewOn(areas, canvas.getViewport(), box);
  if (next !== null) void canvas.setViewport(next, softly());
}

function middleOfCanvas({ canvas }: Desk): Position {
  const box = document.querySelector('.canvas')?.getBoundingClientRect();
  const middle = {
    x: (box?.left ?? 0) + (box?.width ?? 800) / 2,
    y: (box?.top ?? 0) + (box?.height ?? 600) / 3,
  };
  const at = canvas.screenToFlowPosition(middle);
  return { x: at.x - cardWidth / 2, y: at.y };
}

/** From a menu the browser has to be asked; where it says no, the keys still work. */
export async function copyFromMenu(desk: Desk, cut: boolean): Promise<void> {
  const text = copyText(desk);
  if (text === null) return;
  try {
    await navigator.clipboard.writeText(text);
    if (cut) takeOut(desk);
  } catch {
    toastError(words.clipboard.notAllowed(keysInWords(cut ? 'Mod+X' : 'Mod+C')));
  }
}

export async function pasteFromMenu(desk: Desk, at: Position | null): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    return toastError(words.clipboard.notAllowed(keysInWords('Mod+V')));
  }
  pasteText(desk, text, at);
}

/** True where there is something that can be copied: every flow keeps its own start. */
export function canCopy(desk: Desk): boolean {
  const { store, view } = desk.parts;
  const picked = new Set(view.getState().selected);
  const { nodes, notes } = store.getState().flow;
  return (
    nodes.some((node) => picked.has(node.id) && !kindOf(node).begins) ||
    notes?.some(({ id }) => picked.has(id)) === true
  );
}
