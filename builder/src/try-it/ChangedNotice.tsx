import { linesOf } from '@parley/shared/preview/saved-run';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { tryWords } from '../words/try-it.ts';
import type { Try } from './use-try.ts';

interface ChangedNoticeProps {
  readonly current: Try;
  readonly onRestart: () => void;
}

/** The draft has changed under the try: the old one goes on until its author says otherwise. */
export function ChangedNotice({ current, onRestart }: ChangedNoticeProps) {
  const { session, state, shell, chat, draft, outdated } = current;
  if (!outdated) {
    if (state.difference === null || state.stage === 'difference') return null;
    return (
      <Notice
        actions={
          <Button onClick={() => session.store.setState({ stage: 'difference' })}>
            {tryWords.showDifference}
          </Button>
        }
      >
        {tryWords.replayDiffers}
      </Notice>
    );
  }
  const replay = () => {
    const before = linesOf(chat);
    shell.play(draft, chat.setting, chat.deeds);
    const after = linesOf(shell.chat);
    const differs = JSON.stringify(before) !== JSON.stringify(after);
    session.store.setState({
      difference: differs ? { before, after } : null,
      said: differs ? '' : tryWords.replaySame,
    });
  };
  return (
    <Notice
      tone="warn"
      actions={
        <>
          <Button onClick={replay}>{tryWords.replay}</Button>
          <Button onClick={onRestart}>{tryWords.restart}</Button>
        </>
      }
    >
      {tryWords.changed}
    </Notice>
  );
}
