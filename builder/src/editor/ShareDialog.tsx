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
import { sharingWords } from '../words/sharing.ts';
import { useEditor } from './editor-context.ts';
import { SharedLinks } from './SharedLinks.tsx';

/** Addresses that lead every machine to itself. */
const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

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
        setTrouble(sharingWords.theDraftCouldNotBeSaved);
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
    toast(sharingWords.linkCopied);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={sharingWords.shareAPreview}
      about={sharingWords.whoeverHasTheLinkCanPlay}
    >
      {trouble && (
        <Notice tone="error" urgent>
          {trouble}
        </Notice>
      )}
      {url !== null && (
        <Field label={sharingWords.theLink} hint={sharingWords.itIsShownOnlyNowCopy}>
          {(control) => (
            <TextInput {...control} readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
          )}
        </Field>
      )}
      {url !== null && loopback.test(new URL(url).hostname) && (
        <Notice tone="warn">{sharingWords.opensHereOnly}</Notice>
      )}
      <SharedLinks flowId={flowId} />
      <DialogActions>
        <Button onClick={onClose}>{url === null ? sharingWords.cancel : sharingWords.close}</Button>
        {url === null ? (
          <Button look="primary" busy={busy} onClick={() => void make()}>
            {sharingWords.makeALink}
          </Button>
        ) : (
          <Button
            look="primary"
            onClick={() => {
              copy().catch(() => setTrouble(sharingWords.yourBrowserDidNotLetUs));
            }}
          >
            {sharingWords.copyLink}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
