import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { toastError, useToasts } from '../ui/toast.ts';
import { leaseWords } from '../words/lease.ts';
import type { Lease, LeaseState } from './lease.ts';

interface LeaseNoticeProps {
  readonly lease: Pick<Lease, 'takeOver' | 'editHere'>;
  readonly state: LeaseState;
}

/** Who writes, where it is not this tab, and how it can. */
export function LeaseNotice({ lease, state }: LeaseNoticeProps) {
  const [busy, setBusy] = useState(false);
  if (state.type === 'writing') return null;
  const takeOver = async () => {
    if (!(await lease.takeOver())) toastError(leaseWords.notTaken, 'take-over');
  };
  const wait = async (done: Promise<unknown>) => {
    setBusy(true);
    useToasts.getState().forget('take-over');
    await done;
    setBusy(false);
  };
  const free = state.type === 'free';
  return (
    <div className="interruption">
      <Notice
        tone={free ? 'info' : 'warn'}
        urgent
        actions={
          <Button busy={busy} onClick={() => void wait(free ? lease.editHere() : takeOver())}>
            {free ? leaseWords.editHere : busy ? leaseWords.takingOver : leaseWords.takeOver}
          </Button>
        }
      >
        {inWords(state)}
      </Notice>
    </div>
  );
}

function inWords(state: Exclude<LeaseState, { readonly type: 'writing' }>): string {
  if (state.type === 'free') return leaseWords.free;
  const { holder, lost } = state;
  if (lost === 'unsaved') return leaseWords.takenUnsaved(holder.you ? leaseWords.another : holder.name);
  if (lost === 'saved') return holder.you ? leaseWords.youTook : leaseWords.someoneTook(holder.name);
  return holder.you ? leaseWords.youEditElsewhere : leaseWords.someoneEdits(holder.name);
}
