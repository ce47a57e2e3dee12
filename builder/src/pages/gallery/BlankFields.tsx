import type { TemplateBlank } from '@parley/shared/templates/template';
import { useState } from 'react';
import { useSettings } from '../../api/queries.ts';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { galleryWords } from '../../words/gallery.ts';

const namesTheBusiness = /^(your )?(business|company)( name)?$/i;

interface Blanks {
  readonly entryFor: (blank: string) => string;
  readonly write: (blank: string, words: string) => void;
  /** What is filled in; the others stay. */
  readonly filled: () => ReadonlyMap<string, string>;
}

/** What is written for each blank; the business's name is known already. */
export function useBlanks(blanks: readonly TemplateBlank[]): Blanks {
  const settings = useSettings();
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const business = settings.data?.businessName ?? '';
  const entryFor = (blank: string) => written[blank] ?? (namesTheBusiness.test(blank) ? business : '');
  return {
    entryFor,
    write: (blank, words) => setWritten((now) => ({ ...now, [blank]: words })),
    filled: () =>
      new Map(
        blanks
          .map(({ blank }) => [blank, entryFor(blank).trim()] as const)
          .filter(([, words]) => words !== ''),
      ),
  };
}

interface BlankFieldsProps {
  readonly blanks: readonly TemplateBlank[];
  readonly entries: Blanks;
}

/** One entry per blank, written once into every text that has it. */
export function BlankFields({ blanks, entries: { entryFor, write } }: BlankFieldsProps) {
  return blanks.map(({ blank, hint, example }) => (
    <Field key={blank} label={blank} hint={hint}>
      {(control) => (
        <TextInput
          {...control}
          maxLength={300}
          placeholder={example === '' ? undefined : galleryWords.forExample(example)}
          value={entryFor(blank)}
          onChange={(event) => write(blank, event.target.value)}
        />
      )}
    </Field>
  ));
}
