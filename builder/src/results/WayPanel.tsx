import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { nodeOf } from '../document/commands.ts';
import { useDraft, useView } from '../editor/editor-context.ts';
import { stepTitle } from '../nodes/names.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { resultsWords as words } from '../words/results.ts';
import { RecentPeople } from './RecentPeople.tsx';
import type { StepResult, WayResult } from './step-results.ts';
import { TypedTexts } from './TypedTexts.tsx';
import './way-panel.css';

interface WayPanelProps {
  readonly step: StepResult;
  readonly way: WayResult;
  readonly onClose: () => void;
}

/** One way close up: who took it last and with which words, and what fits no answer. */
export function WayPanel({ step, way, onClose }: WayPanelProps) {
  const { node } = step;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another way is another panel.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [node.id, way.exit.id]);
  const { count, exit } = way;
  return (
    <aside
      className="results-side"
      aria-label={words.wayPanel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="results-side-head">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {way.name}
          </h2>
          <p>{stepTitle(node)}</p>
        </div>
        <IconButton
          label={words.close}
          icon={<X size={20} strokeWidth={1.75} aria-hidden />}
          onClick={onClose}
        />
      </div>
      <div className="results-side-body">
        <p>{tookInWords(way)}</p>
        {exit.look === 'anything-else' && <TypedTexts node={node.id} texts={way.typed} />}
        {count.recent.length > 0 && <RecentPeople count={count} level={3} />}
        <ShowStep node={node.id} />
      </div>
    </aside>
  );
}

function tookInWords({ count: { people }, percent, typed }: WayResult): string {
  if (people > 0) return words.took(people, percent);
  return typed.length > 0 ? words.tookNobodyYet : words.tookNobody;
}

/** From the numbers to where one can do something about them. */
function ShowStep({ node }: { readonly node: string }) {
  const there = useDraft(({ flow }) => nodeOf(flow, node) !== undefined);
  const goTo = useView((view) => view.goTo);
  if (!there) return null;
  return (
    <Button className="results-show" onClick={() => goTo(node)}>
      {words.showStep}
    </Button>
  );
}
