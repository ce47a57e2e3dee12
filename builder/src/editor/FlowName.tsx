import { nameFlow } from '../document/commands.ts';
import { editorWords } from '../words/editor.ts';
import { useChange, useDraft } from './editor-context.ts';
import { useLocalName } from './use-local-text.ts';

/** The flow's name, changed where it stands. */
export function FlowName() {
  const name = useDraft((draft) => draft.flow.name);
  const change = useChange();
  const { field, cancel } = useLocalName(name, (text, group) =>
    change(editorWords.renameFlow, nameFlow(text), group),
  );
  return (
    <h1 className="flow-name">
      <input
        {...field}
        aria-label={editorWords.nameOfFlow}
        maxLength={200}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') cancel();
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </h1>
  );
}
