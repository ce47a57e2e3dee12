import { Plus, Workflow } from 'lucide-react';
import { useState } from 'react';
import { useFlows } from '../../api/queries.ts';
import { Page } from '../../frame/Page.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SkeletonRows } from '../../ui/Loading.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { flowsWords as words } from '../../words/flows.ts';
import { DeletedFlows } from './DeletedFlows.tsx';
import { FlowDialogs, type OpenDialog } from './FlowDialogs.tsx';
import { FlowRow } from './FlowRow.tsx';
import styles from './FlowsPage.module.css';
import { FlowTools } from './FlowTools.tsx';
import { filterFlows, foldersOf, noFilter } from './filter-flows.ts';
import { ImportFlows } from './ImportFlows.tsx';
import { useFlowDeeds } from './use-flow-deeds.ts';

/** From so many flows on, one is looked for by name. */
const many = 6;

export function FlowsPage() {
  const flows = useFlows();
  const deeds = useFlowDeeds();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [filter, setFilter] = useState(noFilter);
  const items = flows.data?.items;
  const some = items !== undefined && items.length > 0;
  const shown = filterFlows(items ?? [], filter);
  const folders = foldersOf(items ?? []);
  const filtered = filter.text !== '' || filter.folder !== null;
  return (
    <Page
      title={words.title}
      about={some ? words.about : undefined}
      actions={
        items && (
          <>
            <ImportFlows onFiles={deeds.importFiles} />
            {some && <NewFlow />}
          </>
        )
      }
    >
      {flows.error && !items && <Trouble error={flows.error} onRetry={() => void flows.refetch()} />}
      {flows.isPending && <SkeletonRows words={words.looking} />}
      {items && !some && (
        <EmptyState
          icon={<Workflow size={24} strokeWidth={1.75} aria-hidden />}
          title={words.none}
          actions={<NewFlow />}
        >
          {words.noneAbout}
        </EmptyState>
      )}
      {some && (items.length >= many || folders.length > 0 || filtered) && (
        <FlowTools flows={items} filter={filter} onFilter={setFilter} />
      )}
      {some && (
        <>
          <p className="visually-hidden" role="status">
            {filtered ? words.found(shown.length) : ''}
          </p>
          <ul className={styles.list}>
            {shown.map((flow) => (
              <FlowRow key={flow.id} flow={flow} deeds={deeds} onAsk={(what) => setOpen({ what, flow })} />
            ))}
          </ul>
          {shown.length === 0 && (
            <p className={styles.nothing}>
              {filter.text === '' ? words.nothingHere : words.nothingFound}{' '}
              <Button onClick={() => setFilter(noFilter)}>{words.showAll}</Button>
            </p>
          )}
        </>
      )}
      {items && <DeletedFlows onRestore={deeds.restore} />}
      {open && (
        <FlowDialogs
          {...open}
          flows={items ?? []}
          folders={folders}
          deeds={deeds}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}

function NewFlow() {
  return (
    <ButtonLink look="primary" href="/flows/new" icon={<Plus size={16} strokeWidth={2} aria-hidden />}>
      {words.newFlow}
    </ButtonLink>
  );
}
