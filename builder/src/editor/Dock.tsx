import { X } from 'lucide-react';
import type { SettingsBody } from '../api/client.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { TryIt } from '../try-it/TryIt.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useView } from './editor-context.ts';
import { ProblemList } from './ProblemList.tsx';
import type { Panel } from './view.ts';

const titles: Readonly<Record<Panel, string>> = { edit: 'Step', try: 'Try it', problems: 'To fix' };

/** The panel at the right: one at a time, the canvas beside it stays alive. */
export function Dock({ settings }: { readonly settings: SettingsBody | null }) {
  const panel = useView((view) => view.panel);
  const show = useView((view) => view.show);
  const selected = useView((view) => view.selected.length === 1);
  const problems = useView((view) => view.problems);
  if (panel === null) return null;
  const tabs: readonly Panel[] =
    selected || panel === 'edit' ? ['edit', 'try', 'problems'] : ['try', 'problems'];
  return (
    <aside className="dock" aria-label={titles[panel]}>
      <div className="dock-head">
        <div className="dock-tabs" role="toolbar" aria-label="Panel">
          {tabs.map((tab) => (
            <button
              key={tab}
              type="button"
              className={classNames('dock-tab', tab === panel && 'is-on')}
              aria-pressed={tab === panel}
              onClick={() => show(tab)}
            >
              {titles[tab]}
            </button>
          ))}
        </div>
        <IconButton
          label="Close panel"
          icon={<X size={20} strokeWidth={1.75} aria-hidden />}
          onClick={() => show(null)}
        />
      </div>
      <div className={classNames('dock-body', panel === 'try' && 'is-phone')}>
        {panel === 'edit' && <Inspector />}
        {panel === 'problems' && <ProblemList problems={problems} />}
        {panel === 'try' && <TryIt settings={settings} />}
      </div>
    </aside>
  );
}
