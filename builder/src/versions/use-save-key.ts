import { useEffect } from 'react';
import { useVersions } from '../api/queries.ts';
import { useEditor } from '../editor/editor-context.ts';
import { toast } from '../ui/toast.ts';
import { versionWords as words } from '../words/versions.ts';
import { useNaming } from './naming.ts';

/** Ctrl+S: what one expects is done already, and the newest version can be named. */
export function useSaveKey(): void {
  const { flowId, autosave, view } = useEditor();
  const newest = useVersions(flowId).data?.items[0]?.version;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const save = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 's';
      if (!save) return;
      event.preventDefault();
      void autosave.save();
      const name = () => {
        useNaming.setState({ version: newest ?? null });
        view.getState().show('history');
      };
      const said = autosave.status.type === 'saved' ? words.allSaved : words.notSavedYet;
      toast(said, newest === undefined ? undefined : { label: words.nameIt, run: name, here: 'editor' });
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [autosave, view, newest]);
}
