import type { CostOptions } from '@parley/shared/text/text-cost';
import { useId } from 'react';
import { useView } from '../editor/editor-context.ts';
import { inspectorWords } from '../words/inspector.ts';
import { Composer } from '../writing/Composer.tsx';

interface LongTextProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string, group: string) => void;
  readonly field: string;
  readonly placeholder?: string;
  readonly optional?: boolean;
  readonly cost: CostOptions;
  readonly onPasted?: ((pasted: string) => void) | undefined;
}

/** A text to be sent, in the panel: the same as on the card. */
export function LongText({ label, optional = false, ...rest }: LongTextProps) {
  const id = useId();
  const readOnly = useView((view) => view.readOnly);
  return (
    <div className="long-text">
      <p className="form-label">
        <span id={id}>{label}</span>
        {optional && <span className="long-text-optional"> {inspectorWords.optional}</span>}
      </p>
      <Composer look="panel" labelledBy={id} readOnly={readOnly} {...rest} />
    </div>
  );
}
