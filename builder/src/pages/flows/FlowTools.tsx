import { Search } from 'lucide-react';
import type { FlowListItem } from '../../api/client.ts';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { flowsWords as words } from '../../words/flows.ts';
import styles from './FlowsPage.module.css';
import { type Filter, foldersOf } from './filter-flows.ts';

interface FlowToolsProps {
  readonly flows: readonly FlowListItem[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Finding one of many flows: by its name, and by its folder where there is any. */
export function FlowTools({ flows, filter, onFilter }: FlowToolsProps) {
  const folders = foldersOf(flows);
  return (
    <search className={styles.tools}>
      <span className={styles.search}>
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <TextInput
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
      </span>
      {folders.length > 0 && (
        <Select
          aria-label={words.folder}
          // The first letter keeps “all” and “none” apart from a folder of any name.
          value={filter.folder === null ? 'all' : `:${filter.folder}`}
          onChoose={(value) => onFilter({ ...filter, folder: value === 'all' ? null : value.slice(1) })}
          choices={[
            { value: 'all', label: words.allFolders },
            ...folders.map((folder) => ({ value: `:${folder}`, label: folder })),
            { value: ':', label: words.noFolder },
          ]}
        />
      )}
    </search>
  );
}
