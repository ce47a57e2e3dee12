import { addableViews } from '../nodes/index.ts';
import { dragKind, useAddStep } from './use-add-step.ts';
import type { UsePlaces } from './use-places.ts';

/** Every kind of step to add: a click puts it after the picked-out one, a drag anywhere. */
export function Rail({ places }: { readonly places: UsePlaces }) {
  const addStep = useAddStep(places);
  return (
    <nav className="rail" aria-label="Add a step">
      {addableViews.map(({ kind, icon: Icon, short }) => (
        <button
          key={kind}
          type="button"
          className={`rail-item kind-${kind}`}
          draggable
          title={`Click to add after the picked-out step, or drag to the canvas`}
          onDragStart={(event) => dragKind(event.dataTransfer, kind)}
          onClick={() => addStep(kind)}
        >
          <span className="card-badge">
            <Icon size={16} strokeWidth={1.75} aria-hidden />
          </span>
          {short}
        </button>
      ))}
    </nav>
  );
}
