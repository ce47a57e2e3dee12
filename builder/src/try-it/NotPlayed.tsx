import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { tryWords } from '../words/try-it.ts';

interface NotPlayedProps {
  readonly onAgain: () => void;
}

/** That the kept conversations could not be played, and what to do. The section around it takes the focus then. */
export function NotPlayed({ onAgain }: NotPlayedProps) {
  return (
    <Notice
      tone="error"
      urgent
      actions={
        <Button
          onClick={(event) => {
            event.currentTarget.closest('section')?.focus();
            onAgain();
          }}
        >
          {tryWords.tryAgain}
        </Button>
      }
    >
      {tryWords.notPlayed}
    </Notice>
  );
}
