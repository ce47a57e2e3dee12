import { Keyboard, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
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
  return (
    <span className={styles.buttons}>
      <StepButton way="undo" keys="Mod+Z" icon={<Undo2 {...icon} />} />
      <StepButton way="redo" keys="Mod+Shift+Z" icon={<Redo2 {...icon} />} />
    </span>
  );
}

interface StepButtonProps {
  readonly way: 'undo' | 'redo';
  readonly keys: string;
  readonly icon: ReactNode;
}

function StepButton({ way, keys, icon: sign }: StepButtonProps) {
  const parts = useEditor();
  const what = useDraft((draft) => draft[`${way}Label`]);
  const readOnly = useView((view) => view.readOnly);
  const name = what === null ? actionWords[way] : actionWords[`${way}What`](what);
  return (
    <IconButton
      label={name}
      title={`${name} (${keysInWords(keys)})`}
      aria-keyshortcuts={keysForAria(keys)}
      // It keeps the focus when there is nothing left: a button that goes would send it back to the top.
      aria-disabled={readOnly || what === null}
      icon={sign}
      onClick={() => !readOnly && stepBack(parts, way)}
    />
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
