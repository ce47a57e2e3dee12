import { viewOf } from '../nodes/index.ts';
import { cardLabel } from '../nodes/names.ts';
import { resultsWords as words } from '../words/results.ts';
import { timesOf } from './numbers.ts';
import { type StepResult, stepInWords, type WayResult } from './step-results.ts';

interface ResultsTableProps {
  readonly steps: readonly StepResult[];
  readonly onOpen: (node: string, exit: string) => void;
}

/** The numbers in the order of the conversation: what one reads where nothing can be drawn, or seen. */
export function ResultsTable({ steps, onOpen }: ResultsTableProps) {
  return (
    <div className="results-scroll">
      <table className="results-table">
        <caption className="visually-hidden">{words.inATable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.way}</th>
            <th scope="col" className="is-number">
              {words.count}
            </th>
            <th scope="col" className="is-number">
              {words.percentOfStep}
            </th>
            <th scope="col" className="is-said">
              {words.lastWords}
            </th>
          </tr>
        </thead>
        {steps.map((step) => (
          <StepRows key={step.node.id} step={step} onOpen={onOpen} />
        ))}
      </table>
    </div>
  );
}

function StepRows({ step, onOpen }: { readonly step: StepResult } & Pick<ResultsTableProps, 'onOpen'>) {
  const { node, count, ways } = step;
  const Icon = viewOf(node.kind).icon;
  const also = stepInWords(step).filter((line) => line !== words.cameHere(count.arrived));
  return (
    <tbody className={`kind-${node.kind}`}>
      <tr className="results-step">
        <th scope="rowgroup" colSpan={4}>
          <span className="results-step-name">
            <Icon size={16} strokeWidth={1.75} aria-hidden />
            {cardLabel(node)}
          </span>
          <span className="results-step-count">{[words.cameToStep(count.arrived), ...also].join(' · ')}</span>
        </th>
      </tr>
      {ways.map((way) => (
        <WayRow key={way.exit.id} way={way} onOpen={onOpen} />
      ))}
    </tbody>
  );
}

function WayRow({ way, onOpen }: { readonly way: WayResult } & Pick<ResultsTableProps, 'onOpen'>) {
  const { node, exit, name, count, percent, typed } = way;
  const [last] = count.recent;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="results-way"
          data-way={`${node}/${exit.id}`}
          onClick={() => onOpen(node, exit.id)}
        >
          <span>{name}</span>
          {typed.length > 0 && <span className="results-typed">{words.typed(timesOf(typed))}</span>}
        </button>
      </th>
      <td className="is-number">{count.people}</td>
      <td className="is-number">{percent}</td>
      <td className="is-said" dir="auto">
        {last?.text ?? ''}
      </td>
    </tr>
  );
}
