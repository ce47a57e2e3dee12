import type { NotPublishableBody } from '@parley/shared/api/flows';
import type { Problem } from '@parley/shared/check/problem';
import { useState } from 'react';
import { ApiError, messageOf, publish } from '../api/client.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { toast } from '../ui/toast.ts';
import { useLive, useLiveChange } from '../versions/use-live.ts';
import { useEditor, useView } from './editor-context.ts';
import { ProblemList } from './ProblemList.tsx';
import { useChanges } from './use-changes.ts';

interface PublishDialogProps {
  readonly onClose: () => void;
}

/** Makes the draft the live version; what stands in its way is listed with what to do. */
export function PublishDialog({ onClose }: PublishDialogProps) {
  const { autosave, flowId } = useEditor();
  const { version: live } = useLive();
  const nowLive = useLiveChange();
  const nothingNew = useChanges(flowId, live) === 0;
  const found = useView((view) => view.problems);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const blockers = found.filter((problem) => problem.level === 'blocker');
  const more = refused.filter(
    (problem) => problem.level === 'blocker' && !blockers.some((known) => known.message === problem.message),
  );
  const all = [...blockers, ...more];
  const ready = blockers.length === 0 && !nothingNew;

  const go = async () => {
    setBusy(true);
    setTrouble(null);
    setRefused([]);
    try {
      const saved = await autosave.saveAll();
      if (!saved) {
        setTrouble('The draft could not be saved, so it can’t go live yet. Try again in a moment.');
        return;
      }
      const { version } = await publish(flowId, note.trim() === '' ? undefined : note.trim());
      nowLive({ id: flowId, liveVersion: version, paused: null });
      toast(`Version ${version} is live`);
      onClose();
    } catch (error) {
      const body = error instanceof ApiError ? (error.body as Partial<NotPublishableBody> | null) : null;
      if (body?.problems) setRefused(body.problems);
      setTrouble(messageOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={
        nothingNew
          ? `Version ${live} is live already`
          : blockers.length > 0
            ? 'Not ready to publish'
            : 'Publish this flow'
      }
      about={
        nothingNew
          ? 'Nothing has changed since.'
          : blockers.length > 0
            ? `${blockers.length === 1 ? 'One thing has' : `${blockers.length} things have`} to be fixed first.`
            : 'From now on, everyone who starts gets this version. Whoever is in a conversation finishes on the one they began.'
      }
    >
      {trouble && (
        <Notice tone="error" urgent>
          {trouble}
        </Notice>
      )}
      {all.length > 0 && !nothingNew && <ProblemList problems={all} onGo={onClose} />}
      {ready && (
        <Field label="What is new in this version?" optional>
          {(control) => (
            <TextInput
              {...control}
              value={note}
              maxLength={500}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      )}
      <DialogActions>
        <Button onClick={onClose}>{nothingNew ? 'Close' : 'Cancel'}</Button>
        {ready && (
          <Button look="primary" busy={busy} onClick={() => void go()}>
            Publish
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
