import { nameFlow } from '../document/commands.ts';
import { useChange, useDraft } from './editor-context.ts';
import { useLocalText } from './use-local-text.ts';

/** The flow's name, changed where it stands. */
export function FlowName() {
  const name = useDraft((draft) => draft.flow.name);
  const change = useChange();
  const local = useLocalText(name, (text) => change('Rename flow', nameFlow(text)));
  return (
    <h1 className="flow-name">
      <input
        {...local}
        aria-label="Name of the flow"
        maxLength={200}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </h1>
  );
}
