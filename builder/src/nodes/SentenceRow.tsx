import type { Exit } from '@parley/shared/nodes/node-kind';
import type { ReactNode } from 'react';
import { useView } from '../editor/editor-context.ts';
import { classNames } from '../ui/class-names.ts';
import { AddNext, ExitHandle } from './ExitRow.tsx';
import { goesToInWords, useGoesTo } from './use-card.ts';
import { useRowLine } from './use-row-line.tsx';

interface SentenceRowProps {
  readonly node: string;
  readonly exit: Exit;
  /** The place in the step's data that the panel opens at. */
  readonly field: string;
  /** How the sentence begins: the way out's own name. */
  readonly begins: ReactNode;
  /** The rest of it, for those who cannot see it. */
  readonly said: string;
  /** What can be changed in it, in its place. */
  readonly children: ReactNode;
  /** Below the sentence. */
  readonly more?: ReactNode;
}

/** A way out whose behaviour is a sentence with controls in it. */
export function SentenceRow({ node, exit, field, begins, said, children, more }: SentenceRowProps) {
  const goesTo = useGoesTo(node, exit.id);
  const reveal = useView((view) => view.revealField);
  const id = `${node}/${exit.id}`;
  const tried = useView(({ trace }) => trace.lines.has(id) || trace.tried.has(id));
  const { lights, chip } = useRowLine(node, exit, goesTo);
  return (
    <div
      className={classNames('row row-spoken', `row-${exit.look}`, tried && 'is-tried')}
      data-exit={exit.id}
      {...lights}
    >
      <div className="row-spoken-body">
        <div className="row-spoken-line">
          <button
            type="button"
            tabIndex={-1}
            className="row-words row-lead"
            onClick={() => reveal(node, field)}
          >
            {begins}
            <span className="visually-hidden">
              {' '}
              {said} {goesTo === null ? '' : goesToInWords(exit, goesTo)}
            </span>
          </button>
          {children}
        </div>
        {more}
      </div>
      {goesTo === null && <AddNext node={node} exit={exit} />}
      {chip}
      <ExitHandle exit={exit} />
    </div>
  );
}
