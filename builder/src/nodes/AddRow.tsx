import { Plus } from 'lucide-react';
import { classNames } from '../ui/class-names.ts';

interface AddRowProps {
  readonly words: string;
  /** True where the step does not work without one. */
  readonly needed: boolean;
  readonly onAdd: () => void;
}

/** The row under a card's ways out that adds one more. */
export function AddRow({ words, needed, onAdd }: AddRowProps) {
  return (
    <div className="row row-open">
      <button
        type="button"
        tabIndex={-1}
        className={classNames('row-add nodrag', needed && 'is-needed')}
        onClick={onAdd}
      >
        <Plus size={16} strokeWidth={1.75} aria-hidden />
        <span>{words}</span>
      </button>
    </div>
  );
}
