import type { Exit } from '@parley/shared/nodes/node-kind';
import { Handle, Position } from '@xyflow/react';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { lineId } from '../canvas/line-id.ts';
import { useView } from '../editor/editor-context.ts';
import { classNames } from '../ui/class-names.ts';
import { cardWords } from '../words/card.ts';
import { editorWords } from '../words/editor.ts';
import { expectSecondClick } from './second-click.ts';
import { goesToInWords, useGoesTo, usePickNext } from './use-card.ts';
import { useRowLine } from './use-row-line.tsx';

/** Where a line begins. Its way out is named by the row it sits in. */
export function ExitHandle({ exit }: { readonly exit: Exit }) {
  return <Handle type="source" position={Position.Right} id={exit.id} className="card-out" />;
}

interface ExitRowProps {
  readonly node: string;
  readonly exit: Exit;
  /** Said before the row's own words, for those who cannot see what it is: "Answer". */
  readonly lead?: string;
  /** What happens where no line is drawn, if the row shows it; it is only said otherwise. */
  readonly openWords?: string;
  /** The place in the step's data that the panel opens at. */
  readonly field: string;
  readonly onRename?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** One way out of a step: the row is its label, the dot at its end is where the line begins. */
export function ExitRow({ node, exit, lead, openWords, field, onRename, children }: ExitRowProps) {
  const goesTo = useGoesTo(node, exit.id);
  const reveal = useView((view) => view.revealField);
  const id = lineId(node, exit.id);
  const tried = useView(({ trace }) => trace.lines.has(id) || trace.tried.has(id));
  const { lights, chip } = useRowLine(node, exit, goesTo);
  return (
    <div
      className={classNames(
        'row',
        `row-${exit.look}`,
        tried && 'is-tried',
        goesTo === null && exit.open === 'problem' && 'is-needing',
      )}
      data-exit={exit.id}
      {...lights}
    >
      <button
        type="button"
        tabIndex={-1}
        className="row-words"
        onClick={(event) => {
          reveal(node, field);
          if (onRename && event.detail === 1)
            expectSecondClick(event.nativeEvent, event.currentTarget, onRename);
        }}
        onDoubleClick={onRename}
      >
        {lead && <span className="visually-hidden">{lead}</span>}
        {children}
        {goesTo === null && openWords !== undefined ? (
          openWords !== '' && <span className="row-also">{openWords}</span>
        ) : (
          <span className="visually-hidden">{goesToInWords(exit, goesTo)}</span>
        )}
      </button>
      {goesTo === null && <AddNext node={node} exit={exit} />}
      {chip}
      <ExitHandle exit={exit} />
    </div>
  );
}

/** Shown where nothing follows yet; the only way on of a step has no row of its own. */
export function NextRow({ node, exit }: { readonly node: string; readonly exit: Exit }) {
  const goesTo = useGoesTo(node, exit.id);
  const { lights, chip } = useRowLine(node, exit, goesTo);
  if (goesTo !== null && chip === null) return null;
  if (goesTo !== null)
    return (
      <div className="row row-chip" data-exit={exit.id} {...lights}>
        {chip}
      </div>
    );
  return (
    <div className="row row-open" data-exit={exit.id}>
      <AddNext node={node} exit={exit} />
    </div>
  );
}

/** The + at the end of a row that leads nowhere yet. */
export function AddNext({ node, exit }: { readonly node: string; readonly exit: Exit }) {
  const pickNext = usePickNext();
  const open = useView((view) => view.picker?.from === node && view.picker.exit === exit.id);
  const readOnly = useView((view) => view.readOnly);
  const needed = exit.open === 'problem';
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classNames('row-add nodrag', needed && 'is-needed')}
      aria-label={
        exit.look === 'next' ? cardWords.whatHappensNext : cardWords.whatHappensNextAfter(exit.label)
      }
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-disabled={readOnly || undefined}
      title={readOnly ? editorWords.onlyLook : undefined}
      onClick={readOnly ? undefined : (event) => pickNext(node, exit, event.currentTarget)}
    >
      <Plus size={16} strokeWidth={1.75} aria-hidden />
      {needed && <span>{cardWords.whatHappensNext}</span>}
    </button>
  );
}
