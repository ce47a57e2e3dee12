import { standardFields } from '@parley/shared/flow/standard-fields';
import { kindOf } from '@parley/shared/nodes/index';
import { useShallow } from 'zustand/react/shallow';
import { useDraft, useView } from '../editor/editor-context.ts';

/** Names of everything that may be known of a contact: the workspace's fields and what this flow remembers. */
export function useFieldNames(): readonly string[] {
  const known = useView((view) => view.fields);
  return useDraft(
    useShallow(({ flow }) => [
      ...new Set([
        ...standardFields,
        ...known,
        ...flow.nodes.flatMap((node) => kindOf(node).saves(node.data)),
      ]),
    ]),
  );
}
