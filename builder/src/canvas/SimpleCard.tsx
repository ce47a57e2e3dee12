import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import { useStoreApi } from '@xyflow/react';
import { type CSSProperties, useContext, useRef } from 'react';
import { useEditor, useView } from '../editor/editor-context.ts';
import type { View } from '../editor/view.ts';
import { viewOf } from '../nodes/index.ts';
import { stepTitle, textWithoutBraces } from '../nodes/names.ts';
import { classNames } from '../ui/class-names.ts';
import { CompareBadge } from '../versions/CompareBadge.tsx';
import { ComparingContext, type Detail } from './detail.ts';
import { useComing } from './near.ts';
import { cardWidth, guessHeight, guessPorts, isOneLine, portOf } from './place-flow.ts';
import type { CardSize } from './use-size-from-afar.ts';
import './simple-card.css';

interface SimpleCardProps {
  readonly node: FlowNode;
  readonly detail: Exclude<Detail, 'full'>;
  /** Where it is not as tall as it was when it stood here whole. */
  readonly size?: CardSize | null;
  /** Given where only the distance keeps the card from being drawn in full. */
  readonly onNear?: () => void;
}

/**
 * A card seen from afar. It is as large as the whole card and its ways out end where they do, so that nothing
 * moves where the zoom goes from one to the other. It asks for next to nothing, as there may be thousands of it.
 */
export function SimpleCard({ node, detail, size = null, onNear }: SimpleCardProps) {
  const card = useRef<HTMLDivElement>(null);
  useComing(card, onNear);
  // What is far from sight is not drawn anew for every problem: it is told when the card has come near.
  const marks = useView((view) => marksOf(view, node.id, onNear === undefined));
  const comparing = useContext(ComparingContext);
  const canvas = useStoreApi();
  const { view } = useEditor();
  const known = canvas.getState().nodeLookup.get(node.id);
  const height = size?.height ?? known?.measured.height ?? guessHeight(node);
  const look = { width: cardWidth, height } satisfies CSSProperties;
  const comeNearer = () => view.getState().goTo(node.id);
  const kind = kindOf(node);
  if (detail === 'title')
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut; the list of steps and the keys go there too.
      <div
        className={classNames('card far', `kind-${node.kind}`, marks)}
        style={look}
        onDoubleClick={comeNearer}
      >
        {comparing && <CompareBadge node={node.id} />}
        <span className="far-title">{stepTitle(node)}</span>
      </div>
    );
  const text = kind.texts(node.data).find((one) => one.sent)?.text ?? kind.summary(node.data);
  const line = isOneLine(node);
  const title = node.name || (line ? textWithoutBraces(text) : '') || kind.title;
  const drawn = known?.internals.handleBounds?.source;
  const ports = guessPorts(node, height);
  const rows = kind.exits(node.data);
  const first = rows[0]?.look === 'next' ? height : (ports[0] ?? height) - 18;
  const Icon = viewOf(node.kind).icon;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: as above.
    <div
      ref={card}
      className={classNames('card simple', `kind-${node.kind}`, marks)}
      style={look}
      onDoubleClick={comeNearer}
    >
      {comparing && <CompareBadge node={node.id} />}
      {onNear === undefined ? (
        <div className={classNames('simple-head', line && 'is-all', line && height >= 60 && 'is-tall')}>
          <Icon size={24} strokeWidth={1.75} aria-hidden />
          <span className="simple-title">{title}</span>
        </div>
      ) : (
        <div className="simple-head simple-title">{title}</div>
      )}
      {!kind.begins && (
        <i className="target simple-in" data-handlepos="left" style={{ marginTop: portOf(node) - border }} />
      )}
      {!line && height >= leastForWords && onNear === undefined && (
        <p className="simple-text" style={{ maxHeight: Math.max(29, Math.min(58, first - headHeight - 10)) }}>
          {textWithoutBraces(text.slice(0, 160))}
        </p>
      )}
      {rows.map((exit, i) => {
        const handle = drawn?.find((one) => one.id === exit.id);
        const stood = handle === undefined ? undefined : handle.y + handle.height / 2;
        const found = size === null ? stood : size.ports.get(exit.id);
        const top = found === undefined ? (ports[i] ?? 16) : halves(found);
        return (
          <i
            key={exit.id}
            className={classNames('simple-out source', `is-${exit.look}`)}
            data-handleid={exit.id}
            data-handlepos="right"
            style={{ marginTop: top - 14 - border }}
          >
            {exit.look === 'answer' && onNear === undefined && (
              <span className="simple-key">{exit.label}</span>
            )}
          </i>
        );
      })}
    </div>
  );
}

const headHeight = 46;
/** Its heading, and one line. */
const leastForWords = 76;
const border = 1;

/** What is measured is off by a trifle: nothing is moved for that. */
const halves = (px: number) => Math.round(px * 2) / 2;

function marksOf(view: View, id: string, inSight: boolean): string {
  const { visited, current } = view.trace;
  const fix = inSight && view.problemsOf.get(id)?.some((problem) => problem.level !== 'tip') === true;
  return classNames(visited.has(id) && 'is-visited', current === id && 'is-current', fix && 'has-problem');
}
