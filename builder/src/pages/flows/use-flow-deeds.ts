import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import {
  changeFlow,
  createFlow,
  deleteFlow,
  type FlowListItem,
  getFlow,
  messageOf,
  restoreFlow,
} from '../../api/client.ts';
import { keys } from '../../api/queries.ts';
import { toast, toastError, useToasts } from '../../ui/toast.ts';
import { flowsWords as words } from '../../words/flows.ts';
import { readFile } from './read-file.ts';

/** So many files that were not imported are told of one by one: the page has no room for more. */
const mostTold = 3;

type Named = Pick<FlowListItem, 'id' | 'name'>;

/** What one does with whole flows; each says what became of it. */
export function useFlowDeeds() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.flows }),
      client.invalidateQueries({ queryKey: keys.deletedFlows }),
    ]);
  /** False where it did not work. */
  const attempt = async (deed: () => Promise<unknown>): Promise<boolean> => {
    const done = await deed().then(
      () => true,
      (error: unknown) => {
        toastError(messageOf(error));
        return false;
      },
    );
    await refresh();
    return done;
  };
  const restore = ({ id, name }: Named) =>
    attempt(async () => {
      await restoreFlow(id);
      toast(words.isBack(name));
    });
  return {
    restore,
    remove: (flow: Named) =>
      attempt(async () => {
        await deleteFlow(flow.id);
        toast(words.deleted(flow.name), { label: words.undo, run: () => void restore(flow) });
      }),
    change: (id: string, to: Parameters<typeof changeFlow>[1]) => attempt(() => changeFlow(id, to)),
    duplicate: ({ id, name, folder }: FlowListItem) =>
      attempt(async () => {
        const { draft } = await getFlow(id);
        const copy = words.copyOf(name).slice(0, 200);
        const made = await createFlow({ name: copy, flow: { ...draft, name: copy } });
        if (folder !== '') await changeFlow(made.id, { folder });
        toast(words.duplicated(copy));
      }),
    /** One flow is opened at once; of several, one is told of each. */
    importFiles: async (files: readonly File[]) => {
      const made: string[] = [];
      const failed: string[] = [];
      useToasts.getState().forget('import');
      for (const file of files) {
        try {
          const read = await readFile(file);
          if (!read.ok) {
            failed.push(words.notImported(file.name, read.why));
            continue;
          }
          const name = read.flow.name.trim() || file.name.replace(/\.json$/i, '');
          made.push((await createFlow({ name, flow: { ...read.flow, name } })).id);
          toast(words.imported(name));
        } catch (error) {
          failed.push(words.notImported(file.name, messageOf(error)));
        }
      }
      const told = failed.slice(0, mostTold);
      if (failed.length === told.length) for (const why of told) toastError(why, 'import');
      else toastError([...told, words.moreNotImported(failed.length - told.length)].join(' '), 'import');
      await refresh();
      const [only] = made;
      if (made.length === 1 && files.length === 1) navigate(`/flows/${only}`);
    },
  };
}

export type FlowDeeds = ReturnType<typeof useFlowDeeds>;
