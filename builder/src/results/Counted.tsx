import { useEffect, useMemo, useRef, useState } from 'react';
import { lineId } from '../canvas/line-id.ts';
import { useView } from '../editor/editor-context.ts';
import { numbersOf } from './numbers.ts';
import { ResultsCanvas } from './ResultsCanvas.tsx';
import { ResultsTable } from './ResultsTable.tsx';
import { stepResults } from './step-results.ts';
import type { Shown } from './use-results.ts';
import { WayPanel } from './WayPanel.tsx';

interface CountedProps {
  readonly shown: Shown;
  readonly drawn: boolean;
  /** What is to be known about the version that is drawn. */
  readonly note: string | null;
}

/** The numbers, drawn or as a table, and beside them the way that is looked at closely. */
export function Counted({ shown, drawn, note }: CountedProps) {
  const { body, flow } = shown;
  const numbers = useMemo(() => numbersOf(body), [body]);
  const steps = useMemo(() => stepResults(flow, numbers), [flow, numbers]);
  const { open, onOpen, onClose } = useOpenWay();
  const step = steps.find(({ node }) => node.id === open?.node);
  const way = step?.ways.find(({ exit }) => exit.id === open?.exit);
  return (
    <div className="results-body">
      <div className="results-numbers">
        {note !== null && <p className="results-note">{note}</p>}
        {drawn ? (
          <ResultsCanvas
            flow={flow}
            people={numbers.people}
            steps={steps}
            opened={open === null ? null : lineId(open.node, open.exit)}
            onOpen={onOpen}
          />
        ) : (
          <ResultsTable steps={steps} onOpen={onOpen} />
        )}
      </div>
      {step && way && <WayPanel step={step} way={way} onClose={onClose} />}
    </div>
  );
}

interface Way {
  readonly node: string;
  readonly exit: string;
}

/** The way whose panel is open. There is room for one panel: the editor's own takes its place, and the other way round. */
function useOpenWay() {
  const [open, setOpen] = useState<Way | null>(null);
  const opener = useRef<Element | null>(null);
  const panel = useView((view) => view.panel);
  const show = useView((view) => view.show);
  useEffect(() => {
    if (panel !== null) setOpen(null);
  }, [panel]);
  return {
    open,
    onOpen: (node: string, exit: string) => {
      opener.current = document.activeElement;
      show(null);
      setOpen({ node, exit });
    },
    onClose: () => {
      setOpen(null);
      if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    },
  };
}
