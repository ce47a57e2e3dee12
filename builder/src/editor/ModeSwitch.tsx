import { classNames } from '../ui/class-names.ts';
import { editorWords } from '../words/editor.ts';
import { useView } from './editor-context.ts';
import { modes } from './view.ts';

/** The same flow drawn, written out, or with what became of it. Where nothing can be drawn, it is written out. */
export function ModeSwitch({ narrow }: { readonly narrow: boolean }) {
  const chosen = useView((view) => view.mode);
  const offered = narrow ? modes.filter((one) => one !== 'canvas') : modes;
  const mode = narrow && chosen === 'canvas' ? 'script' : chosen;
  const showAs = useView((view) => view.showAs);
  return (
    <div className="mode-switch" role="toolbar" aria-label={editorWords.view}>
      {offered.map((one) => (
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
