import { fieldName } from '@parley/shared/text/template';
import { fieldLabel } from '../nodes/names.ts';

/** A name to put in: one that is known, or a new one. */
export interface NameChoice {
  readonly name: string;
  readonly label: string;
  readonly fresh: boolean;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** The names that fit what was typed, best first; last, a new one where it would be one. */
export function nameChoices(names: readonly string[], typed: string, mayAdd: boolean): NameChoice[] {
  const wanted = plain(typed);
  const known = names
    .map((name) => ({ name, label: fieldLabel(name), fresh: false, at: plain(name).indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Number(a.at > 0) - Number(b.at > 0))
    .map(({ at: _, ...choice }) => choice);
  const name = fieldName(typed);
  const fresh = mayAdd && name !== null && !names.includes(name);
  return fresh ? [...known, { name, label: fieldLabel(name), fresh }] : known;
}
