import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import { memo } from 'react';
import { useNames } from '../inspector/use-names.ts';
import { cardLabel } from '../nodes/names.ts';
import { type ScriptPart, scriptParts } from '../nodes/script-parts.ts';
import { TextWithNames } from '../nodes/TextWithNames.tsx';
import { classNames } from '../ui/class-names.ts';
import { scriptWords as words } from '../words/script.ts';
import type { ScriptWay } from './script-of.ts';
import { wayWords } from './way-words.ts';

/** A step to be read: its kind, its name and its lines. */
export const StillStep = memo(function StillStep({
  node,
  number,
}: {
  readonly node: FlowNode;
  readonly number: number;
}) {
  const names = useNames();
  return (
    <>
      <h3 className="script-kind">
        <span className="script-number">{number}</span>
        {kindOf(node).title} {node.name}
      </h3>
      <Lines parts={scriptParts(node, names).filter(({ exit }) => exit === undefined)} />
    </>
  );
});

interface StillWayProps {
  readonly node: FlowNode;
  readonly exit: Exit;
  readonly follows: ScriptWay['follows'];
  readonly to: FlowNode | null;
  readonly toNumber: number;
}

/** A way out to be read: when it is taken, and where it leads. */
export const StillWay = memo(function StillWay({ node, exit, follows, to, toNumber }: StillWayProps) {
  const parts = scriptParts(node).filter((part) => part.exit === exit.id);
  return (
    <>
      <p className="script-way-words">{wayWords(exit, parts)}</p>
      <Lines parts={parts.filter(({ says }) => says !== undefined)} />
      <p className={`script-goes is-${follows}`}>
        → {to === null ? words.nothing[exit.open] : words.numbered(toNumber, cardLabel(to))}
      </p>
    </>
  );
});

function Lines({ parts }: { readonly parts: readonly ScriptPart[] }) {
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ key, lines, says }) => (
      <p key={key} className={classNames('script-still', says && 'is-text')}>
        <TextWithNames text={lines.join('\n')} />
      </p>
    ));
}
