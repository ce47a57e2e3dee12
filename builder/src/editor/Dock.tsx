import { ChevronsLeft, ChevronsRight, X } from 'lucide-react';
import { type CSSProperties, lazy, Suspense } from 'react';
import type { SettingsBody } from '../api/client.ts';
import { CrashScreen } from '../frame/CrashScreen.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Loading } from '../ui/Loading.tsx';
import { editorWords } from '../words/editor.ts';
import { DockEdge } from './DockEdge.tsx';
import { narrowest, useDockWidth, widest } from './dock-width.ts';
import { useView } from './editor-context.ts';
import { panels } from './panels.ts';
import type { Panel } from './view.ts';

const Inspector = lazy(() => panels.edit().then((m) => ({ default: m.Inspector })));
const TryIt = lazy(() => panels.try().then((m) => ({ default: m.TryIt })));
const ProblemList = lazy(() => panels.problems().then((m) => ({ default: m.ProblemList })));
const HistoryPanel = lazy(() => panels.history().then((m) => ({ default: m.HistoryPanel })));

const titles: Readonly<Record<Panel, string>> = {
  edit: editorWords.panelStep,
  try: editorWords.tryIt,
  problems: editorWords.panelProblems,
  history: editorWords.history,
};
const icon = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The panel at the right: one at a time, the canvas beside it stays alive. */
export function Dock({ settings }: { readonly settings: SettingsBody | null }) {
  const panel = useView((view) => view.panel);
  const show = useView((view) => view.show);
  const selected = useView((view) => view.selected.length === 1);
  const problems = useView((view) => view.problems);
  const checked = useView((view) => view.checked);
  const { width, set: setWidth } = useDockWidth();
  if (panel === null) return null;
  const tabs: readonly Panel[] =
    selected || panel === 'edit' ? ['edit', 'try', 'problems'] : ['try', 'problems'];
  const shown = panel === 'history' ? [...tabs, panel] : tabs;
  const wide = width > (narrowest + widest) / 2;
  return (
    <aside
      className="dock"
      aria-label={titles[panel]}
      style={{ '--dock-width': `${width}px` } as CSSProperties}
    >
      <DockEdge />
      <div className="dock-head">
        <div className="dock-tabs" role="toolbar" aria-label={editorWords.panel}>
          {shown.map((tab) => (
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
        <span className="dock-buttons">
          <IconButton
            label={wide ? editorWords.narrowerPanel : editorWords.widerPanel}
            className="dock-width"
            icon={wide ? <ChevronsRight {...icon} /> : <ChevronsLeft {...icon} />}
            onClick={() => setWidth(wide ? narrowest : widest)}
          />
          <IconButton label={editorWords.closePanel} icon={<X {...icon} />} onClick={() => show(null)} />
        </span>
      </div>
      <div className={classNames('dock-body', panel === 'try' && 'is-phone')}>
        <CrashScreen key={panel} instead={<p className="form-note">{editorWords.notOpened}</p>}>
          <Suspense fallback={<Loading words={editorWords.openingPanel} />}>
            {panel === 'edit' && <Inspector />}
            {panel === 'problems' && <ProblemList problems={problems} checked={checked} />}
            {panel === 'history' && <HistoryPanel />}
            {panel === 'try' && <TryIt settings={settings} />}
          </Suspense>
        </CrashScreen>
      </div>
    </aside>
  );
}
