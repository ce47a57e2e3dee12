import type { CostOptions } from '@parley/shared/text/text-cost';
import { lazy, Suspense } from 'react';
import { CrashScreen } from '../frame/CrashScreen.tsx';
import type { Anchor } from './Floating.tsx';
import { NameEditor } from './NameEditor.tsx';
import { NamePicker } from './NamePicker.tsx';
import type { NameChoice } from './name-choices.ts';
import { nameAt, type Range, tokenOf } from './text-parts.ts';

const load = async () => ({ default: (await import('./EmojiPicker.tsx')).EmojiPicker });
const EmojiPicker = lazy(load);

/** Whoever begins to write may want one soon: what is typed into the picker must not go by it. */
export function fetchEmojis(): void {
  // Where it cannot come yet, it is asked for again when it is opened.
  load().catch(() => undefined);
}

/** What is open beside a text, and the stretch of it that it is about. */
export interface Open {
  readonly what: 'names' | 'name' | 'emojis';
  readonly anchor: Anchor;
  readonly range: Range;
}

interface ComposerPopupsProps {
  readonly open: Open;
  readonly owner: string;
  readonly text: string;
  readonly cost: CostOptions | undefined;
  readonly onName: (choice: NameChoice, at: Range) => void;
  /** Puts words in the place of what it is about. */
  readonly onPut: (words: string) => void;
  readonly onClose: () => void;
}

/** The windows that open from a text: the names, one name, the emojis. */
export function ComposerPopups(props: ComposerPopupsProps) {
  const { open, owner, text, cost, onName, onPut, onClose } = props;
  const { anchor, range } = open;
  if (open.what === 'names')
    return (
      <NamePicker
        anchor={anchor}
        owner={owner}
        onChoose={(choice) => onName(choice, range)}
        onClose={onClose}
      />
    );
  if (open.what === 'emojis')
    return (
      <CrashScreen onMissing={onClose}>
        <Suspense fallback={null}>
          <EmojiPicker
            anchor={anchor}
            owner={owner}
            text={text}
            at={range}
            cost={cost}
            onChoose={onPut}
            onClose={onClose}
          />
        </Suspense>
      </CrashScreen>
    );
  const part = nameAt(text, range);
  return (
    part && (
      <NameEditor
        key={range.from}
        anchor={anchor}
        owner={owner}
        part={part}
        onChange={(fallback) => onPut(tokenOf(part.name, fallback))}
        onRemove={() => onPut('')}
        onClose={onClose}
      />
    )
  );
}
