import { useDeletedFlows } from '../../api/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { dayInWords } from '../../words/dates.ts';
import { flowsWords as words } from '../../words/flows.ts';
import styles from './FlowsPage.module.css';
import type { FlowDeeds } from './use-flow-deeds.ts';

/** What was deleted lately and can come back. */
export function DeletedFlows({ onRestore }: { readonly onRestore: FlowDeeds['restore'] }) {
  const items = useDeletedFlows().data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <details className={styles.deleted}>
      <summary>
        {words.deletedFlows} ({items.length})
      </summary>
      <ul>
        {items.map((flow) => (
          <li key={flow.id}>
            <span className={styles.deletedName}>
              {flow.name} <span className={styles.starts}>{words.deletedOn(dayInWords(flow.deletedAt))}</span>
            </span>
            <Button aria-label={words.bringBackName(flow.name)} onClick={() => void onRestore(flow)}>
              {words.bringBack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
