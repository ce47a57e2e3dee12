import { kindOf } from '@parley/shared/nodes/index';
import { placeFlow } from '../canvas/place-flow.ts';
import { indexOf } from '../document/flow-index.ts';
import { viewOf } from '../nodes/index.ts';
import { stepTitle } from '../nodes/names.ts';
import { TextWithNames } from '../nodes/TextWithNames.tsx';
import { goesToInWords } from '../nodes/use-card.ts';
import { useDraft, useView } from './editor-context.ts';

/** The conversation as a list, for screens without room for a canvas. Tapped, a step opens its form. */
export function StepList() {
  const flow = useDraft((draft) => draft.flow);
  const reveal = useView((view) => view.revealField);
  const { nodes, to } = indexOf(flow);
  const places = placeFlow({ ...flow, layout: {} });
  const sorted = [...flow.nodes].sort((a, b) => {
    const [p, q] = [places[a.id], places[b.id]];
    return (p?.x ?? 0) - (q?.x ?? 0) || (p?.y ?? 0) - (q?.y ?? 0);
  });
  return (
    <section className="step-list" aria-label="Steps">
      <p className="form-note">
        Tap a step to change it: its texts, its answers and what happens next. To draw, and to add steps, use
        a larger screen.
      </p>
      <ol className="steps">
        {sorted.map((node) => {
          const kind = kindOf(node);
          const Icon = viewOf(node.kind).icon;
          const text = kind.texts(node.data)[0]?.text ?? kind.summary(node.data);
          return (
            <li key={node.id} className={`step kind-${node.kind}`}>
              <h2 className="step-head">
                <button type="button" className="step-open" onClick={() => reveal(node.id, '')}>
                  <Icon size={16} strokeWidth={1.75} aria-hidden />
                  {kind.title}
                  {node.name && <span className="card-aside">{node.name}</span>}
                  <span className="visually-hidden">: {stepTitle(node)}</span>
                </button>
              </h2>
              <p className="step-text">
                <TextWithNames text={text} />
              </p>
              <ul className="step-exits">
                {kind.exits(node.data).map((exit) => {
                  const target = nodes.get(to.get(node.id)?.get(exit.id) ?? '');
                  const words = goesToInWords(exit, target === undefined ? null : stepTitle(target));
                  return (
                    <li key={exit.id}>
                      {exit.look !== 'next' && <strong>{exit.label}</strong>}
                      <span className="row-also">{words}</span>
                    </li>
                  );
                })}
              </ul>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
