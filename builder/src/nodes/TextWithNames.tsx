import { blanksIn } from '@parley/shared/text/blanks';
import { namesIn } from '@parley/shared/text/template';
import type { ReactNode } from 'react';
import { fieldLabel } from './names.ts';

/** A text as its author reads it: names as chips with what stands in for them, blanks marked. */
export function TextWithNames({ text }: { readonly text: string }) {
  const parts: ReactNode[] = [];
  const marks = [
    ...namesIn(text).map(({ name, fallback, start, end }) => ({
      start,
      end,
      chip: (
        <span className="chip" key={start}>
          {fieldLabel(name)}
          {fallback && <span className="chip-else"> · or “{fallback}”</span>}
        </span>
      ),
    })),
    ...blanksIn(text).map(({ blank, start, end }) => ({
      start,
      end,
      chip: (
        <span className="chip chip-blank" key={start}>
          {blank}
        </span>
      ),
    })),
  ].sort((a, b) => a.start - b.start);
  let from = 0;
  for (const { start, end, chip } of marks) {
    if (start < from) continue;
    if (start > from) parts.push(text.slice(from, start));
    parts.push(chip);
    from = end;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
