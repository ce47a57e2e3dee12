import { type CostOptions, textCost } from '@parley/shared/text/text-cost';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { writingWords } from '../words/writing.ts';
import { findEmojis } from './emoji-list.ts';
import { type Anchor, Floating } from './Floating.tsx';
import type { Range } from './text-parts.ts';

interface EmojiPickerProps {
  readonly anchor: Anchor;
  readonly owner: string;
  readonly text: string;
  readonly at: Range;
  readonly cost: CostOptions | undefined;
  readonly onChoose: (emoji: string) => void;
  readonly onClose: () => void;
}

const columns = 8;
const sample = '😀';

/** Emojis to put into a text: found by name or by arrow keys, and what the text costs with one. */
export function EmojiPicker({ anchor, owner, text, at, cost, onChoose, onClose }: EmojiPickerProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const groups = findEmojis(typed);
  const move = (event: KeyboardEvent) => {
    const cells = [...(grid.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const now = cells.indexOf(document.activeElement as HTMLButtonElement);
    const mirrored = grid.current !== null && getComputedStyle(grid.current).direction === 'rtl';
    const next = nextCell(event.key, now, cells, mirrored);
    if (next === null) return;
    event.preventDefault();
    if (next < 0) search.current?.focus();
    else cells[next]?.focus();
  };
  return (
    <Floating anchor={anchor} owner={owner} label={writingWords.insertEmoji} onClose={onClose}>
      <input
        ref={search}
        className="floating-search"
        type="search"
        aria-label={writingWords.searchEmojis}
        aria-describedby={cost === undefined ? undefined : `${id}-cost`}
        placeholder={writingWords.searchEmojis}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          const first = groups[0]?.emojis[0];
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            if (first !== undefined) onChoose(first.char);
          } else if (event.key === 'ArrowDown') move(event);
        }}
      />
      {cost !== undefined && text.trim() !== '' && (
        <p className="floating-note" id={`${id}-cost`}>
          {costInWords(text, at, cost)}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only the arrow keys of the buttons in it. */}
      <div ref={grid} className="emoji-groups" onKeyDown={move}>
        {groups.map(({ title, emojis }) => (
          <section key={title} aria-label={title}>
            <h3 className="emoji-title">{title}</h3>
            <div className="emoji-grid">
              {emojis.map(({ char, name }) => (
                <button
                  key={char}
                  type="button"
                  className="emoji"
                  tabIndex={char === groups[0]?.emojis[0]?.char ? 0 : -1}
                  title={name}
                  aria-label={name}
                  onClick={() => onChoose(char)}
                >
                  {char}
                </button>
              ))}
            </div>
          </section>
        ))}
        {groups.length === 0 && <p className="floating-note">{writingWords.noEmojis}</p>}
      </div>
    </Floating>
  );
}

function costInWords(text: string, { from, to }: Range, cost: CostOptions): string {
  const now = textCost(text, cost).texts;
  const then = textCost(text.slice(0, from) + sample + text.slice(to), cost).texts;
  return then > now && now > 0 ? writingWords.emojiCosts(then) : writingWords.emojiNow(then);
}

/** Where an arrow key leads among the buttons; −1 is the search field above them. */
function nextCell(key: string, now: number, cells: readonly HTMLElement[], mirrored: boolean): number | null {
  const on = mirrored ? 'ArrowLeft' : 'ArrowRight';
  const back = mirrored ? 'ArrowRight' : 'ArrowLeft';
  if (cells.length === 0) return null;
  if (now < 0) return key === 'ArrowDown' ? 0 : null;
  if (key === on) return Math.min(now + 1, cells.length - 1);
  if (key === back) return now - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return cells.length - 1;
  if (key === 'ArrowDown') return below(now, cells, 1);
  return key === 'ArrowUp' ? below(now, cells, -1) : null;
}

/** The nearest one in the next row: a group's last row may be shorter. */
function below(now: number, cells: readonly HTMLElement[], way: 1 | -1): number {
  const here = cells[now]?.getBoundingClientRect();
  if (here === undefined) return now;
  const span = columns * 2;
  const near = cells.slice(Math.max(0, now - span), now + span + 1);
  const rows = near
    .map((cell) => ({ cell, box: cell.getBoundingClientRect() }))
    .filter(({ box }) => (way === 1 ? box.top > here.top + 4 : box.top < here.top - 4))
    .sort(
      (a, b) =>
        way * (a.box.top - b.box.top) || Math.abs(a.box.left - here.left) - Math.abs(b.box.left - here.left),
    );
  const [next] = rows;
  if (next === undefined) return way === 1 ? now : -1;
  return cells.indexOf(next.cell);
}
