import { useQueryClient } from '@tanstack/react-query';
import { addField, messageOf } from '../api/client.ts';
import { keys } from '../api/queries.ts';
import { useEditor } from '../editor/editor-context.ts';
import { fieldLabel } from '../nodes/names.ts';
import { toast, toastError } from '../ui/toast.ts';
import { writingWords } from '../words/writing.ts';

/** Makes a field of the workspace's own, so that a text can use it at once. */
export function useAddName(): (name: string) => Promise<void> {
  const client = useQueryClient();
  const { view } = useEditor();
  return async (name) => {
    try {
      await addField(name);
      view.getState().setFields([...view.getState().fields, name]);
      toast(writingWords.fieldAdded(fieldLabel(name)));
      await client.invalidateQueries({ queryKey: keys.fields });
    } catch (error) {
      toastError(messageOf(error));
    }
  };
}
