import { blanksIn } from '@parley/shared/text/blanks';
import { namesIn } from '@parley/shared/text/template';
import type { CostlyCharacter } from '@parley/shared/text/text-cost';
import type { ReactNode } from 'react';
import { writingWords } from '../words/writing.ts';
import { fieldLabel } from './names.ts';

interface TextWithNamesProps {
  readonly text: string;
  /** Characters to underline, because they make the text dearer. */
  readonly costly?: readonly CostlyCharacter[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly shown: ReactNode;
}

/** More of them say no more. */
const mostMarks = 200;

/** A text as its author reads it: names as chips with what stands in for them, blanks and dear characters marked. */
export function TextWithNames({ text, costly = [] }: TextWithNamesProps) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end, shown } of marksOf(text, costly)) {
    if (start < from) continue;
    if (start > from) parts.push(text.slice(from, start));
    parts.push(shown);
    from = end;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}

function marksOf(text: string, costly: readonly CostlyCharacter[]): Mark[] {
  const marks: Mark[] = [
    ...namesIn(text).map(({ name, fallback, start, end }) => ({
      start,
      end,
      shown: (
        <span className="chip" key={start} dir="auto">
          {fieldLabel(name)}
          {fallback && <span className="chip-else">{writingWords.orElse(fallback)}</span>}
        </span>
      ),
    })),
    ...blanksIn(text).map(({ blank, start, end }) => ({
      start,
      end,
      shown: (
        <span className="chip chip-blank" key={start}>
          {blank}
        </span>
      ),
    })),
    ...costly.slice(0, mostMarks).map(({ start, end, char }) => ({
      start,
      end,
      shown: (
        <span className="costly" key={start}>
          {char}
        </span>
      ),
    })),
  ];
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}
