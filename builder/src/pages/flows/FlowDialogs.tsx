import { type FormEvent, useId, useState } from 'react';
import type { FlowListItem } from '../../api/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { flowsWords as words } from '../../words/flows.ts';
import styles from './FlowsPage.module.css';
import type { FlowDeeds } from './use-flow-deeds.ts';

export interface OpenDialog {
  readonly what: 'rename' | 'move' | 'delete';
  readonly flow: FlowListItem;
}

interface FlowDialogsProps extends OpenDialog {
  readonly flows: readonly FlowListItem[];
  readonly folders: readonly string[];
  readonly deeds: FlowDeeds;
  readonly onClose: () => void;
}

/** The one question that is open about a flow. */
export function FlowDialogs({ what, flow, flows, folders, deeds, onClose }: FlowDialogsProps) {
  // What did not work can be tried again: nothing that was typed is lost.
  const finish = async (deed: Promise<boolean>) => {
    if (await deed) onClose();
  };
  if (what === 'delete')
    return (
      <DeleteFlow
        flow={flow}
        comingFrom={flows.filter(({ id, goesTo }) => id !== flow.id && goesTo.includes(flow.id))}
        onClose={onClose}
        onDelete={() => finish(deeds.remove(flow))}
      />
    );
  const rename = what === 'rename';
  return (
    <EntryDialog
      title={rename ? words.renameTitle(flow.name) : words.moveTitle(flow.name)}
      label={rename ? words.name : words.folder}
      hint={rename ? undefined : words.folderHint}
      value={rename ? flow.name : flow.folder}
      suggestions={rename ? [] : folders}
      required={rename}
      onClose={onClose}
      onSave={(value) => finish(deeds.change(flow.id, rename ? { name: value } : { folder: value }))}
    />
  );
}

interface EntryDialogProps {
  readonly title: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly required: boolean;
  readonly onClose: () => void;
  readonly onSave: (value: string) => Promise<void>;
}

function EntryDialog(props: EntryDialogProps) {
  const { title, label, hint, value, suggestions, required, onClose, onSave } = props;
  const id = useId();
  const [written, setWritten] = useState(value);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const entry = written.trim();
    if (required && entry === '') return setError(words.nameIsEmpty);
    setBusy(true);
    await onSave(entry);
    setBusy(false);
  };
  return (
    <Dialog open onClose={onClose} title={title}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Field label={label} hint={hint} error={error} optional={!required}>
          {(control) => (
            <TextInput
              {...control}
              required={required}
              maxLength={required ? 200 : 60}
              list={suggestions.length > 0 ? id : undefined}
              value={written}
              onChange={(event) => {
                setError(null);
                setWritten(event.target.value);
              }}
            />
          )}
        </Field>
        {suggestions.length > 0 && (
          <datalist id={id}>
            {suggestions.map((suggestion) => (
              <option key={suggestion} value={suggestion} />
            ))}
          </datalist>
        )}
        <DialogActions>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {words.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface DeleteFlowProps {
  readonly flow: FlowListItem;
  /** Flows that go to it at their end. */
  readonly comingFrom: readonly FlowListItem[];
  readonly onClose: () => void;
  readonly onDelete: () => Promise<void>;
}

/** Asks before a live flow goes, and says whom that touches. */
function DeleteFlow({ flow, comingFrom, onClose, onDelete }: DeleteFlowProps) {
  const [busy, setBusy] = useState(false);
  const who = flow.running > 0 ? words.peopleGoOn(flow.running) : words.stopsBeingLive;
  const others = comingFrom.length === 0 ? '' : words.othersGoThere(comingFrom.map(({ name }) => name));
  const remove = async () => {
    setBusy(true);
    await onDelete();
    setBusy(false);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.deleteTitle(flow.name)}
      about={[who, others, words.canComeBack].filter(Boolean).join(' ')}
    >
      <DialogActions>
        <Button onClick={onClose}>{words.keep}</Button>
        <Button look="danger" busy={busy} onClick={() => void remove()}>
          {busy ? words.deleting : words.deleteIt}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
