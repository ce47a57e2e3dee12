import { Keyboard, Redo2, Undo2 } from 'lucide-react';
import { useDraft, useEditor, useView } from '../editor/editor-context.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { actionWords } from '../words/actions.ts';
import { useAbove } from './desk.ts';
import { keysForAria, keysInWords } from './keys.ts';
import styles from './UndoButtons.module.css';
import { stepBack } from './undo.ts';

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Undo and redo; what they would take back or bring again stands in their names. */
export function UndoButtons() {
  const parts = useEditor();
  const undo = useDraft((draft) => draft.undoLabel);
  const redo = useDraft((draft) => draft.redoLabel);
  const readOnly = useView((view) => view.readOnly);
  const undoName = undo === null ? actionWords.undo : actionWords.undoWhat(undo);
  const redoName = redo === null ? actionWords.redo : actionWords.redoWhat(redo);
  return (
    <span className={styles.buttons}>
      <IconButton
        label={undoName}
        title={`${undoName} (${keysInWords('Mod+Z')})`}
        aria-keyshortcuts={keysForAria('Mod+Z')}
        // It keeps the focus when there is nothing left: a button that goes would send it back to the top.
        aria-disabled={readOnly || undo === null}
        icon={<Undo2 {...icon} />}
        onClick={() => !readOnly && stepBack(parts, 'undo')}
      />
      <IconButton
        label={redoName}
        title={`${redoName} (${keysInWords('Mod+Shift+Z')})`}
        aria-keyshortcuts={keysForAria('Mod+Shift+Z')}
        aria-disabled={readOnly || redo === null}
        icon={<Redo2 {...icon} />}
        onClick={() => !readOnly && stepBack(parts, 'redo')}
      />
    </span>
  );
}

/** Opens the list of keys, for those who do not know yet that ? does. */
export function HelpButton() {
  return (
    <IconButton
      label={actionWords.help}
      title={`${actionWords.help} (?)`}
      icon={<Keyboard {...icon} />}
      onClick={() => useAbove.setState({ dialog: 'help', menu: null })}
    />
  );
}
