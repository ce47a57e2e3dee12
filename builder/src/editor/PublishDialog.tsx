import type { NotPublishableBody } from '@parley/shared/api/flows';
import type { Problem } from '@parley/shared/check/problem';
import { useEffect, useState } from 'react';
import { announce } from '../actions/announce.ts';
import { ApiError, messageOf, publish } from '../api/client.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { ChangesSection } from '../versions/ChangesSection.tsx';
import { tellPublished } from '../versions/just-published.ts';
import { type Choices, PeopleSection, toPeople } from '../versions/PeopleSection.tsx';
import { TriedSection } from '../versions/TriedSection.tsx';
import { useLive, useLiveChange } from '../versions/use-live.ts';
import { publishWords as words } from '../words/publish.ts';
import { useEditor, useView } from './editor-context.ts';
import { leadTo } from './lead-to.ts';
import { NoHoursYet } from './NoHoursYet.tsx';
import { ProblemList } from './ProblemList.tsx';
import { useChanges } from './use-changes.ts';
import { useNarrow } from './use-narrow.ts';
import '../versions/versions.css';

/** Makes the draft the live version: what stands in its way, whom it touches, and what it changes. */
export function PublishDialog({ onClose }: { readonly onClose: () => void }) {
  const { autosave, flowId, view } = useEditor();
  const { version: live, before, paused } = useLive();
  const nowLive = useLiveChange();
  const narrow = useNarrow();
  const nothingNew = useChanges(flowId, live) === 0;
  const found = useView((view) => view.problems);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const [note, setNote] = useState('');
  const [choices, setChoices] = useState<Choices>({});
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
      if (!(await autosave.saveAll())) {
        setTrouble(words.notSaved);
        return;
      }
      const people = toPeople(choices);
      const written = note.trim();
      const published = await publish(
        flowId,
        written === '' ? undefined : written,
        people.length === 0 ? undefined : people,
      );
      nowLive({ id: flowId, liveVersion: published.version, paused });
      tellPublished({ flowId, published });
      // It stands in a notice, which comes with its words.
      announce(paused === null ? words.nowLive(published.version) : words.nowPaused(published.version));
      onClose();
    } catch (error) {
      const body = error instanceof ApiError ? (error.body as Partial<NotPublishableBody> | null) : null;
      if (body?.problems) setRefused(body.problems);
      setTrouble(messageOf(error));
    } finally {
      setBusy(false);
    }
  };

  const lead = (problem: Problem) => {
    // On a small screen the panel lies over the script.
    if (narrow) view.getState().show(null);
    onClose();
    const script = narrow || view.getState().mode === 'script';
    // Once the dialog has given the focus back.
    requestAnimationFrame(() => leadTo(view, problem, script));
  };
  useEffect(() => {
    // What had the focus may have gone with the last problem.
    if (ready && document.activeElement === document.body)
      document.querySelector<HTMLElement>('dialog[open] h2')?.focus();
  }, [ready]);

  return (
    <Dialog
      open
      wide={ready}
      reading={ready}
      onClose={onClose}
      title={nothingNew && live !== null ? words.liveAlready(live) : ready ? words.title : words.notReady}
      about={
        nothingNew
          ? words.nothingNew
          : ready
            ? paused === null
              ? words.about
              : words.aboutPaused
            : words.toFixFirst(blockers.length)
      }
    >
      {trouble && (
        <Notice tone="error" urgent>
          {trouble}
        </Notice>
      )}
      {all.length > 0 && !nothingNew && <ProblemList problems={all} onGo={lead} />}
      {ready && (
        <>
          {(live !== null || before) && <PeopleSection choices={choices} onChoose={setChoices} />}
          <NoHoursYet />
          <ChangesSection live={live} />
          <TriedSection />
          <Field label={words.note} optional>
            {(control) => (
              <TextInput
                {...control}
                value={note}
                maxLength={500}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
      <DialogActions>
        <Button onClick={onClose}>{nothingNew ? words.close : words.cancel}</Button>
        {ready && (
          <Button look="primary" busy={busy} onClick={() => void go()}>
            {busy ? words.publishing : words.publish}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
