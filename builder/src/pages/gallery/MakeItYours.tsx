import type { Template } from '@parley/shared/templates/index';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { createFlow } from '../../api/client.ts';
import { useSettings } from '../../api/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { galleryWords } from '../../words/gallery.ts';
import styles from './GalleryPage.module.css';

interface MakeItYoursProps {
  readonly template: Template;
  readonly onClose: () => void;
}

const namesTheBusiness = /^(your )?(business|company)( name)?$/i;

/** One entry per blank of a template, written once into every text that has it. */
export function MakeItYours({ template, onClose }: MakeItYoursProps) {
  const settings = useSettings();
  const [, navigate] = useLocation();
  const [name, setName] = useState(template.name);
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const business = settings.data?.businessName ?? '';
  const entryFor = (blank: string) => written[blank] ?? (namesTheBusiness.test(blank) ? business : '');
  const creation = useMutation({
    mutationFn: (blanks: Record<string, string>) => createFlow({ name, template: template.key, blanks }),
    onSuccess: ({ id }) => navigate(`/flows/${id}`),
  });
  const filled = () =>
    template.blanks.map(({ blank }) => [blank, entryFor(blank).trim()]).filter(([, value]) => value !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    creation.mutate(Object.fromEntries(filled()));
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
        {template.blanks.map(({ blank, hint, example }) => (
          <Field key={blank} label={blank} hint={hint}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={300}
                placeholder={example === '' ? undefined : galleryWords.forExample(example)}
                value={entryFor(blank)}
                onChange={(event) => setWritten((now) => ({ ...now, [blank]: event.target.value }))}
              />
            )}
          </Field>
        ))}
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
