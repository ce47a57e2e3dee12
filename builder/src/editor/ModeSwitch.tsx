import { classNames } from '../ui/class-names.ts';
import { editorWords } from '../words/editor.ts';
import { useView } from './editor-context.ts';
import type { Mode } from './view.ts';

const modes: readonly Mode[] = ['canvas', 'script'];

/** The same flow drawn, or written out. */
export function ModeSwitch() {
  const mode = useView((view) => view.mode);
  const showAs = useView((view) => view.showAs);
  return (
    <div className="mode-switch" role="toolbar" aria-label={editorWords.view}>
      {modes.map((one) => (
        <button
          key={one}
          type="button"
          className={classNames('dock-tab', one === mode && 'is-on')}
          aria-pressed={one === mode}
          onClick={() => showAs(one)}
        >
          {editorWords[one]}
        </button>
      ))}
    </div>
  );
}
