import { Braces, Smile } from 'lucide-react';
import { fieldLabel } from '../nodes/names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { writingWords } from '../words/writing.ts';
import type { NamePart } from './text-parts.ts';

interface ComposerToolsProps {
  /** The name that the caret touches: the button then changes it. */
  readonly near: NamePart | null;
  readonly onNames: (button: Element) => void;
  readonly onEmojis: (button: Element) => void;
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The buttons under a text. They leave the focus in it: on a card, no drag may begin at them. */
export function ComposerTools({ near, onNames, onEmojis }: ComposerToolsProps) {
  return (
    <div className="composer-tools nodrag">
      <IconButton
        label={near === null ? writingWords.insertName : writingWords.changeName(fieldLabel(near.name))}
        icon={<Braces {...icon} />}
        aria-haspopup="dialog"
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => onNames(event.currentTarget)}
      />
      <IconButton
        label={writingWords.insertEmoji}
        icon={<Smile {...icon} />}
        aria-haspopup="dialog"
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => onEmojis(event.currentTarget)}
      />
    </div>
  );
}
