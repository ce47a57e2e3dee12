import type { Flow } from '@parley/shared/flow/flow';
import { useEffect } from 'react';
import { indexOf } from '../document/flow-index.ts';
import { flowName } from '../document/merge.ts';
import { stepTitle } from '../nodes/names.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { leaseWords as words } from '../words/lease.ts';
import { useDraft, useEditor, useView } from './editor-context.ts';
import './dialogs.css';

/**
 * Two people changed the same things: says which, and lets one choose. The other draft can be kept as a file. There
 * only while it is undecided.
 */
export function ConflictDialog() {
  const { autosave, store } = useEditor();
  const conflict = useDraft(({ status }) => (status.type === 'conflict' ? status : null));
  const later = useView((view) => view.choosingLater);
  const chooseLater = useView((view) => view.chooseLater);
  // Once it is decided this goes, and the next one is asked about at once.
  useEffect(() => () => chooseLater(false), [chooseLater]);
  if (conflict === null || later) return null;

  const mine = store.getState().flow;
  const { theirs } = conflict;
  const names = conflict.torn.map((id) => ({
    id,
    name: id === flowName ? words.theName(mine.name, theirs.name) : (nameOf(mine, id) ?? nameOf(theirs, id)),
  }));
  return (
    <Dialog open onClose={() => chooseLater(true)} title={words.changedTwice} about={words.changedTwiceAbout}>
      <ul className="conflict-places">
        {names.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <p className="form-note">
        {words.notSure}{' '}
        <button type="button" className="as-link" onClick={() => download(mine, 'mine')}>
          {words.yourDraft}
        </button>{' '}
        {words.and}{' '}
        <button type="button" className="as-link" onClick={() => download(theirs, 'theirs')}>
          {words.otherDraft}
        </button>
        .
      </p>
      <DialogActions>
        <Button onClick={() => autosave.decide('theirs')}>{words.takeTheirs}</Button>
        <Button look="primary" onClick={() => autosave.decide('mine')}>
          {words.keepMine}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What a step, note, chapter or kept try is called in a flow that has it. */
function nameOf(flow: Flow, id: string): string | undefined {
  const isIt = (one: { readonly id: string }) => one.id === id;
  const node = indexOf(flow).nodes.get(id);
  const note = flow.notes?.find(isIt);
  const chapter = flow.chapters?.find(isIt);
  if (node !== undefined) return stepTitle(node);
  if (note !== undefined) return words.aNote(note.text);
  return chapter === undefined ? flow.tests?.find(isIt)?.name : words.aChapter(chapter.title);
}

function download(flow: Flow, whose: string): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(flow, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${flow.name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${whose}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
