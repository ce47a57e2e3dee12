import { optOutLine } from '@parley/shared/text/compliance';
import { sentLength } from '@parley/shared/text/sent-length';
import type { TextCost } from '@parley/shared/text/text-cost';
import { Info, Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { writingWords } from '../words/writing.ts';

interface TextCountProps {
  readonly id?: string;
  readonly cost: TextCost;
  readonly text: string;
  /** Says it aloud when the text comes to cost more or less: while it is being written. */
  readonly live?: boolean;
  readonly onPlain?: ((text: string) => void) | undefined;
}

/** What a text costs, under it, and the way to pay less. */
export function TextCount({ id, cost, text, live = false, onPlain }: TextCountProps) {
  const [explained, explain] = useState(false);
  const { plain } = cost;
  // Where the line about STOP is added, it takes its room.
  const { length, most } = sentLength(text, { first: cost.optOut });
  const over = length - most;
  if (cost.texts === 0) return null;
  const dropped = plain?.dropped.join(' ') ?? '';
  return (
    <div className="text-count">
      {cost.optOut && <OptOutLine />}
      <div className="text-count-line">
        <p id={id} title={explanation(cost)}>
          {writingWords.count(cost.units, cost.room, cost.texts)}
        </p>
        {live && (
          <IconButton
            className="text-count-help nodrag"
            label={writingWords.costHelp}
            aria-expanded={explained}
            icon={<Info size={14} strokeWidth={1.75} aria-hidden />}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => explain(!explained)}
          />
        )}
      </div>
      {explained && <p className="text-count-why">{explanation(cost)}</p>}
      {over > 0 && (
        <p className="text-count-over" role={live ? 'alert' : undefined}>
          {writingWords.tooLong(over)}
        </p>
      )}
      {plain && onPlain && (
        <Button
          className="text-count-plain nodrag"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPlain(plain.text)}
        >
          {dropped === ''
            ? writingWords.plainInstead(cost.texts, plain.texts)
            : writingWords.dropEmojis(dropped, cost.texts, plain.texts)}
        </Button>
      )}
      {live && <Announced texts={cost.texts} />}
    </div>
  );
}

/** What the server adds to the first text: it cannot be written away here, and it counts. */
function OptOutLine() {
  return (
    <p className="text-stop" title={writingWords.optOut}>
      <Lock size={12} strokeWidth={1.75} aria-hidden />
      <span className="visually-hidden">{writingWords.optOut} </span>
      {optOutLine}
    </p>
  );
}

function explanation({ encoding, costly, room }: TextCost): string {
  if (encoding === 'plain') return writingWords.whyPlain(room);
  const characters = [...new Set(costly.map(({ char }) => char))].slice(0, 8).join(' ');
  return writingWords.whyCostly(characters === '' ? writingWords.aName : characters);
}

/** The number of texts is only said when it changes: with every key it would be noise. */
function Announced({ texts }: { readonly texts: number }) {
  const before = useRef(texts);
  const [said, say] = useState('');
  useEffect(() => {
    if (before.current === texts) return;
    before.current = texts;
    say(writingWords.nowSends(texts));
  }, [texts]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
