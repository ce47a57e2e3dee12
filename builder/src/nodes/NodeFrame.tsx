import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import { Handle, Position } from '@xyflow/react';
import { type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useView } from '../editor/editor-context.ts';
import { classNames } from '../ui/class-names.ts';
import { CompareBadge } from '../versions/CompareBadge.tsx';
import { cardWords } from '../words/card.ts';
import { inspectorWords } from '../words/inspector.ts';
import { CardMenu } from './CardMenu.tsx';
import { ExitHandle, NextRow } from './ExitRow.tsx';
import './row.css';
import './card.css';

interface FrameProps {
  readonly node: FlowNode;
  readonly icon: LucideIcon;
  /** Beside the kind, in the header: what its author calls it, or a few words about it. */
  readonly aside?: string;
  readonly children?: ReactNode;
}

/** What every card has: where lines come in, its header, its way on, and the marks of trying and checking. */
export function NodeFrame({ node, icon: Icon, aside = node.name ?? '', children }: FrameProps) {
  const kind = kindOf(node);
  const exits = kind.exits(node.data);
  const next = exits.length === 1 && exits[0]?.look === 'next' ? exits[0] : undefined;
  return (
    <Shell node={node} className="card">
      <header className="card-head">
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span className="card-kind">{kind.title}</span>
        <ProblemMark node={node.id} />
        {aside !== '' && (
          <span className="card-aside" title={aside}>
            {aside}
          </span>
        )}
        <CardMenu node={node} />
        {next && <ExitHandle exit={next} />}
      </header>
      {children}
      {next && <NextRow node={node.id} exit={next} />}
    </Shell>
  );
}

interface CompactProps extends FrameProps {
  readonly children: ReactNode;
}

/** A card of one line, for what the contact never reads. */
export function CompactFrame({ node, icon: Icon, children }: CompactProps) {
  const kind = kindOf(node);
  const [next] = kind.exits(node.data);
  return (
    <Shell node={node} className="card card-compact">
      <div className="card-line">
        <span className="card-badge">
          <Icon size={16} strokeWidth={1.75} aria-hidden />
        </span>
        <div className="card-words">
          {node.name !== undefined && node.name !== '' && <span className="card-name">{node.name}</span>}
          {children}
        </div>
        <ProblemMark node={node.id} />
        <CardMenu node={node} />
        {next && <ExitHandle exit={next} />}
      </div>
      {next && <NextRow node={node.id} exit={next} />}
    </Shell>
  );
}

function Shell({
  node,
  className,
  children,
}: {
  readonly node: FlowNode;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const selected = useView((view) => view.selected.includes(node.id));
  const flash = useView((view) => (view.goal?.node === node.id ? view.goal.turn : 0));
  const step = useView((view) => view.trace.visited.get(node.id));
  const current = useView((view) => view.trace.current === node.id);
  return (
    <div
      className={classNames(
        className,
        `kind-${node.kind}`,
        selected && 'is-selected',
        step !== undefined && 'is-visited',
        current && 'is-current',
      )}
    >
      {!kindOf(node).begins && <Handle type="target" position={Position.Left} className="card-in" />}
      {step !== undefined && (
        <span className="card-step">
          <span className="visually-hidden">
            {current ? cardWords.theTryIsHereStep : cardWords.triedStep}
          </span>
          {step}
        </span>
      )}
      <CompareBadge node={node.id} />
      {children}
      {flash > 0 && <span key={flash} className="card-flash" aria-hidden />}
    </div>
  );
}

/** How much there is to fix, or only to look at, and what. */
function ProblemMark({ node }: { readonly node: string }) {
  const problems = useView((view) => view.problemsOf.get(node));
  const worst = problems?.filter((problem) => problem.level !== 'tip') ?? [];
  if (worst.length === 0) return null;
  const blockers = worst.filter((problem) => problem.level === 'blocker').length;
  const others = worst.length - blockers;
  const counted = [
    blockers === 0 ? '' : inspectorWords.toFix(blockers),
    others === 0 ? '' : inspectorWords.toLookAt(others),
  ];
  const words = `${counted.filter(Boolean).join(', ')}: ${worst.map((p) => p.message).join(' ')}`;
  const Icon = blockers > 0 ? OctagonAlert : TriangleAlert;
  return (
    <span className={classNames('card-problem', blockers > 0 && 'is-blocker')} title={words}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
