import { Check, CircleDashed, Ellipsis, Pencil, Play, Trash2, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useChange, useView } from '../editor/editor-context.ts';
import { useLocalName } from '../editor/use-local-text.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { tryWords } from '../words/try-it.ts';
import { Difference } from './Difference.tsx';
import { changeTest, removeTest } from './saved-commands.ts';
import type { SavedResult } from './use-saved-runs.ts';

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface SavedItemProps {
  readonly result: SavedResult;
  /** It could not be played. */
  readonly failed: boolean;
  readonly onShow: () => void;
}

/** One kept conversation: that it goes as it should, or what is different now and what to do about it. */
export function SavedItem({ result: { saved, run }, failed, onShow }: SavedItemProps) {
  const change = useChange();
  const readOnly = useView((view) => view.readOnly);
  const [naming, setNaming] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const differs = run !== null && !run.passed;
  // What had the focus is gone afterwards.
  const toMenu = () => item.current?.querySelector('button')?.focus();
  const accept = () => {
    if (run !== null) change(tryWords.undoAccept, changeTest(saved.id, { lines: [...run.lines] }));
    toMenu();
  };
  const remove = () => {
    const list = item.current?.closest('section');
    change(tryWords.undoRemove, removeTest(saved.id));
    requestAnimationFrame(() => list?.focus());
  };
  return (
    <li ref={item} className={differs ? 'is-different' : undefined}>
      <div className="try-saved-head">
        <Mark passed={run === null ? null : run.passed} failed={failed} />
        {naming ? (
          <NameField
            id={saved.id}
            name={saved.name}
            onDone={(byKey) => {
              setNaming(false);
              if (byKey) toMenu();
            }}
          />
        ) : (
          <span className="try-saved-name">{saved.name}</span>
        )}
        <Menu trigger={<IconButton label={tryWords.more(saved.name)} icon={<Ellipsis {...icon} />} />}>
          <MenuItem icon={<Play {...icon} />} onSelect={onShow}>
            {tryWords.showInPhone}
          </MenuItem>
          <MenuItem icon={<Pencil {...icon} />} disabled={readOnly} onSelect={() => setNaming(true)}>
            {tryWords.rename}
          </MenuItem>
          <MenuItem icon={<Trash2 {...icon} />} danger disabled={readOnly} onSelect={remove}>
            {tryWords.remove}
          </MenuItem>
        </Menu>
      </div>
      {differs && (
        <>
          <div className="try-row">
            <Button disabled={readOnly} onClick={accept}>
              {tryWords.accept}
            </Button>
            <Button onClick={onShow}>{tryWords.showInPhone}</Button>
          </div>
          <Difference before={run.expected} after={run.lines} />
        </>
      )}
    </li>
  );
}

function Mark({ passed, failed }: { readonly passed: boolean | null; readonly failed: boolean }) {
  const unplayed = failed ? tryWords.notYet : tryWords.running;
  const words = passed === null ? unplayed : passed ? tryWords.passes : tryWords.differs;
  return (
    <span
      className={passed === true ? 'try-mark is-good' : passed === false ? 'try-mark is-bad' : 'try-mark'}
    >
      {passed === null ? (
        <CircleDashed {...icon} />
      ) : passed ? (
        <Check {...icon} />
      ) : (
        <TriangleAlert {...icon} />
      )}
      <span className="visually-hidden">{words}: </span>
    </span>
  );
}

interface NameFieldProps {
  readonly id: string;
  readonly name: string;
  /** With whether a key ended it. */
  readonly onDone: (byKey: boolean) => void;
}

function NameField({ id, name, onDone }: NameFieldProps) {
  const change = useChange();
  const input = useRef<HTMLInputElement>(null);
  const { field, cancel } = useLocalName(name, (text, group) => {
    if (text.trim() !== '') change(tryWords.undoRename, changeTest(id, { name: text.trim() }), group);
  });
  useEffect(() => {
    // Once the menu that asked for it has given the focus back.
    const frame = requestAnimationFrame(() => input.current?.select());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <TextInput
      ref={input}
      aria-label={tryWords.keepName}
      maxLength={200}
      {...field}
      onBlur={() => {
        field.onBlur();
        onDone(false);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        // Else Escape would lead out of the panel.
        event.stopPropagation();
        if (event.key === 'Escape') cancel();
        else field.onBlur();
        onDone(true);
      }}
    />
  );
}
