import { Ellipsis, PenLine, Trash2, TriangleAlert, Users } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { FlowListItem } from '../../api/client.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Pill, StatusDot } from '../../ui/Pill.tsx';
import styles from './FlowsPage.module.css';
import { countOf, stateInWords } from './state-in-words.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
const small = { size: 14, strokeWidth: 2, 'aria-hidden': true } as const;

interface FlowRowProps {
  readonly flow: FlowListItem;
  readonly onDelete: () => void;
}

export function FlowRow({ flow, onDelete }: FlowRowProps) {
  const [, navigate] = useLocation();
  const place = `/flows/${flow.id}`;
  const state = stateInWords(flow);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <h2 className={styles.name}>
          <Link href={place} className={styles.open}>
            {flow.name}
          </Link>
        </h2>
        <p className={styles.starts}>{flow.startsBy}</p>
      </div>
      <div className={styles.state}>
        <StatusDot tone={state.tone}>{state.words}</StatusDot>
        {(flow.running > 0 || flow.blockers > 0) && (
          <span className={styles.facts}>
            {flow.running > 0 && (
              <Pill icon={<Users {...small} />}>{countOf(flow.running, 'person', 'people')} in it now</Pill>
            )}
            {flow.blockers > 0 && (
              <Pill tone="warn" icon={<TriangleAlert {...small} />}>
                {countOf(flow.blockers, 'thing')} to fix
              </Pill>
            )}
          </span>
        )}
      </div>
      <div className={styles.menu}>
        <Menu
          trigger={
            <IconButton
              label={`More for ${flow.name}`}
              icon={<Ellipsis size={20} strokeWidth={1.75} aria-hidden />}
            />
          }
        >
          <MenuItem icon={<PenLine {...icon} />} onSelect={() => navigate(place)}>
            Open
          </MenuItem>
          <MenuItem danger icon={<Trash2 {...icon} />} onSelect={onDelete}>
            Delete …
          </MenuItem>
        </Menu>
      </div>
    </li>
  );
}
