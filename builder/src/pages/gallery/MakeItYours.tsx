import type { Template } from '@parley/shared/templates/index';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { createFlow } from '../../api/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { galleryWords } from '../../words/gallery.ts';
import { BlankFields, useBlanks } from './BlankFields.tsx';
import styles from './GalleryPage.module.css';

interface MakeItYoursProps {
  readonly template: Template;
  readonly onClose: () => void;
}

/** One entry per blank of a template, written once into every text that has it. */
export function MakeItYours({ template, onClose }: MakeItYoursProps) {
  const [, navigate] = useLocation();
  const [name, setName] = useState(template.name);
  const entries = useBlanks(template.blanks);
  const creation = useMutation({
    mutationFn: (blanks: Record<string, string>) => createFlow({ name, template: template.key, blanks }),
    onSuccess: ({ id }) => navigate(`/flows/${id}`),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    creation.mutate(Object.fromEntries(entries.filled()));
  };
  const some = template.blanks.length > 0;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={galleryWords.makeItYours}
      about={some ? galleryWords.aboutBlanks : undefined}
    >
      <form className={styles.form} onSubmit={submit}>
        <Field label={galleryWords.flowName} hint={galleryWords.flowNameHint}>
          {(control) => (
            <TextInput
              {...control}
              required
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <BlankFields blanks={template.blanks} entries={entries} />
        {creation.error && <Trouble error={creation.error} />}
        <DialogActions>
          {some && (
            <Button look="quiet" disabled={creation.isPending} onClick={() => creation.mutate({})}>
              {galleryWords.fillInLater}
            </Button>
          )}
          <Button type="submit" look="primary" busy={creation.isPending}>
            {creation.isPending ? galleryWords.making : galleryWords.make}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
