import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type FlowStateBody,
  messageOf,
  type Paused,
  pauseFlow,
  resumeFlow,
  unpublishFlow,
} from '../api/client.ts';
import { useEditor } from '../editor/editor-context.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { toast, toastError } from '../ui/toast.ts';
import { versionWords as words } from '../words/versions.ts';
import { useLiveChange } from './use-live.ts';

interface LiveSectionProps {
  readonly version: number;
  readonly paused: Paused | null;
  /** People in the flow now, on any version. */
  readonly inside: number;
}

/** What is live and whom it reaches, and how to stop that. */
export function LiveSection({ version, paused, inside }: LiveSectionProps) {
  const { flowId } = useEditor();
  const changed = useLiveChange();
  const [asking, setAsking] = useState<'pause' | 'unpublish' | null>(null);
  const deed = useMutation({
    mutationFn: ({ act }: { readonly act: () => Promise<FlowStateBody>; readonly said: string }) => act(),
    onSuccess: (state, { said }) => {
      changed(state);
      setAsking(null);
      toast(said);
    },
    onError: (error) => toastError(messageOf(error)),
  });
  const pause = (hold: boolean) =>
    deed.mutate({ act: () => pauseFlow(flowId, hold), said: hold ? words.isHeld : words.isPaused });
  const close = () => setAsking(null);
  return (
    <section className="history-part">
      <h3>{words.whatIsLive}</h3>
      <p>
        {paused === null
          ? words.liveNow(version, inside)
          : paused.hold
            ? words.heldNow(version)
            : words.pausedNow(version)}
      </p>
      <div className="history-row">
        {paused === null ? (
          <Button onClick={() => setAsking('pause')}>{words.pause}</Button>
        ) : (
          <Button
            look="primary"
            busy={deed.isPending}
            onClick={() => deed.mutate({ act: () => resumeFlow(flowId), said: words.isResumed })}
          >
            {words.resume}
          </Button>
        )}
        <Button onClick={() => setAsking('unpublish')}>{words.unpublish}</Button>
      </div>
      {asking === 'pause' && (
        <PauseDialog inside={inside} busy={deed.isPending} onPause={pause} onClose={close} />
      )}
      {asking === 'unpublish' && (
        <Dialog open onClose={close} title={words.unpublishTitle} about={words.unpublishAbout(inside)}>
          <DialogActions>
            <Button onClick={close}>{words.keep}</Button>
            <Button
              look="danger"
              busy={deed.isPending}
              onClick={() => deed.mutate({ act: () => unpublishFlow(flowId), said: words.isDown })}
            >
              {words.unpublishIt}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </section>
  );
}

interface PauseDialogProps {
  readonly inside: number;
  readonly busy: boolean;
  readonly onPause: (hold: boolean) => void;
  readonly onClose: () => void;
}

function PauseDialog({ inside, busy, onPause, onClose }: PauseDialogProps) {
  const [hold, setHold] = useState(false);
  const choices = [
    { hold: false, words: words.pauseGoOn(inside) },
    { hold: true, words: words.pauseHold(inside) },
  ];
  return (
    <Dialog open onClose={onClose} title={words.pauseTitle} about={words.pauseAbout}>
      <fieldset className="history-choices">
        <legend>{words.pauseInside}</legend>
        {choices.map((choice) => (
          <label key={choice.words}>
            <input
              type="radio"
              name="hold"
              checked={hold === choice.hold}
              onChange={() => setHold(choice.hold)}
            />
            {choice.words}
          </label>
        ))}
      </fieldset>
      <DialogActions>
        <Button onClick={onClose}>{words.keep}</Button>
        <Button look="primary" busy={busy} onClick={() => onPause(hold)}>
          {words.pauseIt}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
