import { templates } from '@parley/shared/templates/index';
import { blanksLeft, fillFlow } from '@parley/shared/templates/template';
import { type FormEvent, useState } from 'react';
import { BlankFields, useBlanks } from '../pages/gallery/BlankFields.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { galleryWords } from '../words/gallery.ts';
import { useChange, useEditor } from './editor-context.ts';
import './dialogs.css';

const known = new Map(
  templates.flatMap((template) => template.blanks.map((blank) => [blank.blank, blank] as const)),
);

/** The blanks that are left in the flow, each filled in once for all the texts and answers that have it. */
export function FillBlanks({ onClose }: { readonly onClose: () => void }) {
  const { store } = useEditor();
  const change = useChange();
  const [blanks] = useState(() =>
    blanksLeft(store.getState().flow).map((blank) => known.get(blank) ?? { blank, example: '' }),
  );
  const entries = useBlanks(blanks);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const filled = entries.filled();
    if (filled.size > 0) change(galleryWords.undoFill, (flow) => fillFlow(flow, filled));
    onClose();
  };
  return (
    <Dialog open wide onClose={onClose} title={galleryWords.fillTitle} about={galleryWords.fillAbout}>
      <form className="fill-blanks" onSubmit={submit}>
        <BlankFields blanks={blanks} entries={entries} />
        <DialogActions>
          <Button onClick={onClose}>{galleryWords.cancel}</Button>
          <Button type="submit" look="primary">
            {galleryWords.fill}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
