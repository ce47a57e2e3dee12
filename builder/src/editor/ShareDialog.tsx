import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createPreview, messageOf } from '../api/client.ts';
import { keys } from '../api/queries.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { toast } from '../ui/toast.ts';
import { useEditor } from './editor-context.ts';
import { SharedLinks } from './SharedLinks.tsx';

interface ShareDialogProps {
  readonly flowId: string;
  readonly onClose: () => void;
}

/** Makes a link that plays the draft as it is now, for people without an account. */
export function ShareDialog({ flowId, onClose }: ShareDialogProps) {
  const { autosave } = useEditor();
  const client = useQueryClient();
  const [url, setUrl] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const make = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      if (!(await autosave.saveAll())) {
        setTrouble('The draft could not be saved, so a link would show an older one. Try again in a moment.');
        return;
      }
      const preview = await createPreview(flowId);
      setUrl(new URL(preview.url, window.location.href).href);
      await client.invalidateQueries({ queryKey: keys.previews(flowId) });
    } catch (error) {
      setTrouble(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  const copy = async () => {
    await navigator.clipboard.writeText(url ?? '');
    toast('Link copied');
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Share a preview"
      about="Whoever has the link can play this draft as it is now, on a phone or a computer, without an account. No text is sent."
    >
      {trouble && (
        <Notice tone="error" urgent>
          {trouble}
        </Notice>
      )}
      {url !== null && (
        <Field label="The link" hint="It is shown only now: copy it before you close this.">
          {(control) => (
            <TextInput {...control} readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
          )}
        </Field>
      )}
      <SharedLinks flowId={flowId} />
      <DialogActions>
        <Button onClick={onClose}>{url === null ? 'Cancel' : 'Close'}</Button>
        {url === null ? (
          <Button look="primary" busy={busy} onClick={() => void make()}>
            Make a link
          </Button>
        ) : (
          <Button
            look="primary"
            onClick={() => {
              copy().catch(() =>
                setTrouble('Your browser did not let us copy. Select the link and copy it by hand.'),
              );
            }}
          >
            Copy link
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
