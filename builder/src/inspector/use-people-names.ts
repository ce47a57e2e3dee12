import { useMemo } from 'react';
import { useView } from '../editor/editor-context.ts';

/** User id → name of everyone whom a conversation can be handed to. */
export function usePeopleNames(): Readonly<Record<string, string>> {
  const people = useView((view) => view.people);
  return useMemo(() => Object.fromEntries((people ?? []).map(({ id, name }) => [id, name])), [people]);
}
