import { useTitle } from '../frame/Page.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

export function NotFoundPage() {
  useTitle('No such page');
  return (
    <EmptyState
      level={1}
      title="There is no page here"
      actions={
        <ButtonLink look="primary" href="/flows">
          Go to your flows
        </ButtonLink>
      }
    >
      The address may be mistyped, or what was here is deleted.
    </EmptyState>
  );
}
