import { nameFlow } from '../document/commands.ts';
import { useReadingPlace, useTitle } from '../frame/reading-place.ts';
import { editorWords } from '../words/editor.ts';
import { useChange, useDraft } from './editor-context.ts';
import { useLocalName } from './use-local-text.ts';

/** The flow's name, changed where it stands. */
export function FlowName() {
  const name = useDraft((draft) => draft.flow.name);
  const change = useChange();
  const heading = useReadingPlace();
  useTitle(name);
  const { field, cancel } = useLocalName(name, (text, group) =>
    change(editorWords.renameFlow, nameFlow(text), group),
  );
  return (
    <h1 ref={heading} className="flow-name" tabIndex={-1}>
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
