import { useView } from '../editor/editor-context.ts';
import type { View } from '../editor/view.ts';

type Names = Readonly<Record<string, string>>;

/** Id → name of everyone whom a conversation can be handed to, and of every flow that it can go on in. */
export function useNames(): Names {
  const people = useView((view) => view.people);
  const flows = useView((view) => view.flows);
  return namesOf(people, flows);
}

let made: { readonly people: View['people']; readonly flows: View['flows']; readonly names: Names } | null =
  null;

/** Made once for all the steps of a script. */
function namesOf(people: View['people'], flows: View['flows']): Names {
  if (made?.people !== people || made.flows !== flows) {
    const known = [...(people ?? []), ...(flows ?? [])];
    made = { people, flows, names: Object.fromEntries(known.map(({ id, name }) => [id, name])) };
  }
  return made.names;
}
