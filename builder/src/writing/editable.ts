import { besideGuard, draw, placeRange, readRange, readText } from './editable-dom.ts';
import {
  type NamePart,
  nameAt,
  nameBeside,
  namesOf,
  oneBeside,
  outside,
  pastedText,
  type Range,
  replaced,
} from './text-parts.ts';
import { type Sort, TypingHistory } from './typing-history.ts';

export interface EditableEvents {
  /** The text has changed, by its author. */
  readonly onText: (text: string) => void;
  /** The caret has moved, or the selection changed. */
  readonly onCaret: (range: Range) => void;
  /** A name is to be looked into. */
  readonly onName: (chip: HTMLElement, range: Range) => void;
  /** Something is pasted; true where it was taken care of. */
  readonly onPaste: (text: string) => boolean;
}

/**
 * A box to write a text in, with names as chips in it. The browser types, composes and marks misspelt words by
 * itself; whatever touches a chip, a line end or the clipboard is done here, on the stored text, and drawn anew.
 */
export class Editable {
  readonly #root: HTMLElement;
  readonly #events: EditableEvents;
  #text: string;
  #range: Range;
  #history: TypingHistory;
  #composing = false;
  readonly #leave = new AbortController();

  constructor(root: HTMLElement, text: string, events: EditableEvents) {
    this.#root = root;
    this.#events = events;
    this.#text = text;
    this.#range = { from: text.length, to: text.length };
    this.#history = new TypingHistory({ text, ...this.#range });
    draw(root, text);
    const { signal } = this.#leave;
    root.addEventListener('beforeinput', (event) => this.#beforeInput(event), { signal });
    root.addEventListener('input', (event) => this.#input(event), { signal });
    root.addEventListener('compositionstart', () => this.#compose(true), { signal });
    root.addEventListener('compositionend', () => this.#compose(false), { signal });
    root.addEventListener('paste', (event) => this.#paste(event), { signal });
    root.addEventListener('copy', (event) => this.#copy(event), { signal });
    root.addEventListener('cut', (event) => this.#copy(event) && this.replace(this.range, ''), { signal });
    root.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
    root.addEventListener('drop', (event) => this.#drop(event), { signal });
    root.addEventListener('keydown', (event) => this.#key(event), { signal });
    root.addEventListener('click', (event) => this.#click(event), { signal });
    root.ownerDocument.addEventListener('selectionchange', () => this.#caret(), { signal });
  }

  get text(): string {
    return this.#text;
  }

  /** The selection; while the focus is elsewhere, the last one. */
  get range(): Range {
    return readRange(this.#root) ?? this.#range;
  }

  /** Shows a text that somebody else has changed. */
  show(text: string): void {
    if (text === this.#text) return;
    const caret = Math.min(this.range.to, text.length);
    this.#text = text;
    draw(this.#root, text);
    this.#history.record({ text, from: caret, to: caret }, 'other');
    this.#range = { from: caret, to: caret };
    if (this.#focused) placeRange(this.#root, this.#range);
  }

  /** Puts words in the place of a stretch, as if they had been written there. */
  replace(range: Range, insert: string, sort: Sort = 'other'): void {
    const { text, caret } = replaced(this.#text, range, insert);
    this.#set(text, { from: caret, to: caret }, sort, this.range);
  }

  /** Takes the caret back to where it was, or to a place. */
  focus(range: Range = this.#range): void {
    this.#root.focus({ preventScroll: true });
    const end = this.#text.length;
    placeRange(this.#root, { from: Math.min(range.from, end), to: Math.min(range.to, end) });
  }

  destroy(): void {
    this.#leave.abort();
  }

  /** In the order of the text's names. */
  get #chips(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('.chip-name')];
  }

  get #focused(): boolean {
    return this.#root.contains(this.#root.ownerDocument.activeElement);
  }

  #set(text: string, range: Range, sort: Sort, before: Range): void {
    this.#history.record({ text, ...range }, sort, before);
    this.#adopt(text, range);
  }

  #adopt(text: string, range: Range): void {
    const changed = text !== this.#text;
    this.#text = text;
    this.#range = range;
    draw(this.#root, text);
    if (this.#focused) placeRange(this.#root, range);
    if (changed) this.#events.onText(text);
    this.#events.onCaret(range);
  }

  /** Takes up what the browser has written; names that have become whole turn into chips. */
  #read(sort: Sort): void {
    const text = readText(this.#root);
    if (text === this.#text) return;
    const { from, to } = this.range;
    this.#set(text, { from: outside(text, from), to: outside(text, to) }, sort, this.#range);
  }

  #input(event: Event): void {
    const deletes = event instanceof InputEvent && event.inputType.startsWith('delete');
    if (!this.#composing) this.#read(deletes ? 'deleting' : 'typing');
  }

  #compose(composing: boolean): void {
    this.#composing = composing;
    if (!composing) this.#read('typing');
  }

  #beforeInput(event: InputEvent): void {
    if (this.#composing || event.isComposing || event.inputType.includes('Composition')) return;
    const { range } = this;
    const { inputType, data } = event;
    const take = (act: () => void) => {
      event.preventDefault();
      act();
    };
    const one = range.from === range.to;
    switch (inputType) {
      case 'insertText':
        if (data === null || (one && !data.includes('\n') && !data.includes('{') && !besideGuard(this.#root)))
          return;
        take(() => this.replace(range, data, one ? 'typing' : 'other'));
        break;
      case 'insertLineBreak':
      case 'insertParagraph':
        take(() => this.replace(range, '\n', 'typing'));
        break;
      case 'deleteContentBackward':
      case 'deleteContentForward': {
        const side = inputType === 'deleteContentBackward' ? 'before' : 'after';
        if (one && nameBeside(this.#text, range.from, side) === null && !besideGuard(this.#root)) return;
        const gone = one ? oneBeside(this.#text, range.from, side) : range;
        take(() => this.replace(gone, '', gone.to - gone.from > 1 ? 'other' : 'deleting'));
        break;
      }
      case 'historyUndo':
        take(() => this.#travel('undo'));
        break;
      case 'historyRedo':
        take(() => this.#travel('redo'));
        break;
      case 'insertReplacementText':
        return;
      default:
        if (inputType.startsWith('delete')) {
          if (!one) take(() => this.replace(range, '', 'deleting'));
          return;
        }
        // Bold and the like, and what is dropped or pasted, which has its own way in.
        event.preventDefault();
    }
  }

  #travel(way: 'undo' | 'redo'): void {
    const moment = this.#history[way]();
    if (moment !== null) this.#adopt(moment.text, { from: moment.from, to: moment.to });
  }

  #paste(event: ClipboardEvent): void {
    event.preventDefault();
    const text = pastedText(event.clipboardData?.getData('text/plain') ?? '');
    if (text !== '' && !this.#events.onPaste(text)) this.replace(this.range, text);
  }

  #drop(event: DragEvent): void {
    event.preventDefault();
    const text = pastedText(event.dataTransfer?.getData('text/plain') ?? '');
    if (text !== '') this.replace(this.range, text);
  }

  #copy(event: ClipboardEvent): boolean {
    event.preventDefault();
    const { from, to } = this.range;
    if (from === to) return false;
    event.clipboardData?.setData('text/plain', this.#text.slice(from, to));
    return true;
  }

  #key(event: KeyboardEvent): void {
    if (this.#composing || event.isComposing) return;
    const { range } = this;
    const command = event.ctrlKey || event.metaKey;
    if (command && !event.altKey && ['z', 'y'].includes(event.key.toLowerCase())) {
      event.preventDefault();
      event.stopPropagation();
      this.#travel(event.key.toLowerCase() === 'y' || event.shiftKey ? 'redo' : 'undo');
      return;
    }
    if (command || event.altKey) return;
    const picked = nameAt(this.#text, range);
    const chip = picked === null ? undefined : this.#chips[placeOf(this.#text, picked)];
    if (event.key === 'Enter' && chip !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      this.#events.onName(chip, range);
      return;
    }
    if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && !event.shiftKey)
      this.#step(event, range);
  }

  /** An arrow key first picks a chip out, then passes it. */
  #step(event: KeyboardEvent, range: Range): void {
    const mirrored = getComputedStyle(this.#root).direction === 'rtl';
    const on = (event.key === 'ArrowRight') !== mirrored;
    const picked = nameAt(this.#text, range);
    const go = (next: Range) => {
      event.preventDefault();
      this.#range = next;
      placeRange(this.#root, next);
    };
    if (picked !== null) {
      const at = on ? picked.end : picked.start;
      go({ from: at, to: at });
      return;
    }
    if (range.from !== range.to) return;
    const name = nameBeside(this.#text, range.from, on ? 'after' : 'before');
    if (name !== null) go({ from: name.start, to: name.end });
  }

  #click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('.chip-name') : null;
    if (target === null) return;
    const name = namesOf(this.#text)[this.#chips.indexOf(target)];
    if (name === undefined) return;
    const range = { from: name.start, to: name.end };
    this.#range = range;
    placeRange(this.#root, range);
    this.#events.onName(target, range);
  }

  #caret(): void {
    if (!this.#focused || this.#composing) return;
    const range = readRange(this.#root);
    if (range === null) return;
    this.#range = range;
    const picked = nameAt(this.#text, range);
    const at = picked === null ? -1 : placeOf(this.#text, picked);
    this.#chips.forEach((chip, i) => {
      chip.classList.toggle('is-picked', i === at);
    });
    this.#events.onCaret(range);
  }
}

/** Which of the text's names it is. */
function placeOf(text: string, { start }: NamePart): number {
  return namesOf(text).findIndex((name) => name.start === start);
}
