import { useTitle } from '../frame/reading-place.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { frameWords } from '../words/frame.ts';

export function NotFoundPage() {
  useTitle(frameWords.noSuchPage);
  return (
    <EmptyState
      level={1}
      title={frameWords.thereIsNoPageHere}
      actions={
        <ButtonLink look="primary" href="/flows">
          {frameWords.goToYourFlows}
        </ButtonLink>
      }
    >
      {frameWords.theAddressMayBeMistypedOr}
    </EmptyState>
  );
}
