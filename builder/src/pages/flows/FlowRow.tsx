import {
  ChartNoAxesColumn,
  Copy,
  Download,
  Ellipsis,
  Folder,
  FolderInput,
  PenLine,
  TextCursorInput,
  Trash2,
  TriangleAlert,
  Users,
} from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { exportUrl, type FlowListItem } from '../../api/client.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Pill, StatusDot } from '../../ui/Pill.tsx';
import { flowsWords as words } from '../../words/flows.ts';
import type { OpenDialog } from './FlowDialogs.tsx';
import styles from './FlowsPage.module.css';
import { stateInWords } from './state-in-words.ts';
import type { FlowDeeds } from './use-flow-deeds.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
const small = { size: 14, strokeWidth: 2, 'aria-hidden': true } as const;

interface FlowRowProps {
  readonly flow: FlowListItem;
  readonly deeds: FlowDeeds;
  readonly onAsk: (what: OpenDialog['what']) => void;
}

export function FlowRow({ flow, deeds, onAsk }: FlowRowProps) {
  const place = `/flows/${flow.id}`;
  const state = stateInWords(flow);
  const facts = flow.running > 0 || flow.blockers > 0 || flow.folder !== '';
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
        {facts && (
          <span className={styles.facts}>
            {flow.folder !== '' && <Pill icon={<Folder {...small} />}>{flow.folder}</Pill>}
            {flow.running > 0 && <Pill icon={<Users {...small} />}>{words.inItNow(flow.running)}</Pill>}
            {flow.blockers > 0 && (
              <Pill tone="warn" icon={<TriangleAlert {...small} />}>
                {words.toFix(flow.blockers)}
              </Pill>
            )}
          </span>
        )}
      </div>
      <div className={styles.menu}>
        <FlowMenu flow={flow} deeds={deeds} onAsk={onAsk} />
      </div>
    </li>
  );
}

function FlowMenu({ flow, deeds, onAsk }: FlowRowProps) {
  const [, navigate] = useLocation();
  const askFirst = flow.liveVersion !== null || flow.running > 0;
  return (
    <Menu
      trigger={
        <IconButton
          label={words.more(flow.name)}
          icon={<Ellipsis size={20} strokeWidth={1.75} aria-hidden />}
        />
      }
    >
      <MenuItem icon={<PenLine {...icon} />} onSelect={() => navigate(`/flows/${flow.id}`)}>
        {words.open}
      </MenuItem>
      <MenuItem
        icon={<ChartNoAxesColumn {...icon} />}
        onSelect={() => navigate(`/flows/${flow.id}?view=results`)}
      >
        {words.results}
      </MenuItem>
      <MenuItem icon={<TextCursorInput {...icon} />} onSelect={() => onAsk('rename')}>
        {words.rename}
      </MenuItem>
      <MenuItem icon={<FolderInput {...icon} />} onSelect={() => onAsk('move')}>
        {words.move}
      </MenuItem>
      <MenuItem icon={<Copy {...icon} />} onSelect={() => void deeds.duplicate(flow)}>
        {words.duplicate}
      </MenuItem>
      <MenuItem icon={<Download {...icon} />} onSelect={() => download(exportUrl(flow.id))}>
        {words.exportFile}
      </MenuItem>
      <MenuItem
        danger
        icon={<Trash2 {...icon} />}
        onSelect={() => (askFirst ? onAsk('delete') : void deeds.remove(flow))}
      >
        {askFirst ? words.delete : words.deleteIt}
      </MenuItem>
    </Menu>
  );
}

function download(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}
