import { Plus, Workflow } from 'lucide-react';
import { useState } from 'react';
import type { FlowListItem } from '../../api/client.ts';
import { useFlows } from '../../api/queries.ts';
import { Page } from '../../frame/Page.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SkeletonRows } from '../../ui/Loading.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { DeleteFlow } from './DeleteFlow.tsx';
import { FlowRow } from './FlowRow.tsx';
import styles from './FlowsPage.module.css';

export function FlowsPage() {
  const flows = useFlows();
  const [deleting, setDeleting] = useState<FlowListItem | null>(null);
  const items = flows.data?.items;
  const some = items !== undefined && items.length > 0;
  return (
    <Page
      title="Flows"
      about={some ? 'Each one is a text conversation. A live one answers people by itself.' : undefined}
      actions={some && <NewFlow />}
    >
      {flows.error && !items && <Trouble error={flows.error} onRetry={() => void flows.refetch()} />}
      {flows.isPending && <SkeletonRows words="Looking for your flows …" />}
      {items && !some && (
        <EmptyState
          icon={<Workflow size={24} strokeWidth={1.75} aria-hidden />}
          title="Draw your first conversation"
          actions={<NewFlow />}
        >
          A flow asks, listens and answers by text. Begin with one that is ready, or with an empty page;
          nothing is sent to anyone until you publish.
        </EmptyState>
      )}
      {some && (
        <ul className={styles.list}>
          {items.map((flow) => (
            <FlowRow key={flow.id} flow={flow} onDelete={() => setDeleting(flow)} />
          ))}
        </ul>
      )}
      {deleting && <DeleteFlow flow={deleting} onClose={() => setDeleting(null)} />}
    </Page>
  );
}

function NewFlow() {
  return (
    <ButtonLink look="primary" href="/flows/new" icon={<Plus size={16} strokeWidth={2} aria-hidden />}>
      New flow
    </ButtonLink>
  );
}
