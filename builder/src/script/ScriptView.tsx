import type { Flow } from '@parley/shared/flow/flow';
import { standardFields } from '@parley/shared/flow/standard-fields';
import { kindOf } from '@parley/shared/nodes/index';
import { Copy, Printer } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDraft, useEditor, useView } from '../editor/editor-context.ts';
import { useNarrow } from '../editor/use-narrow.ts';
import { useNames } from '../inspector/use-names.ts';
import { Button } from '../ui/Button.tsx';
import { toast, toastError } from '../ui/toast.ts';
import { scriptWords as words } from '../words/script.ts';
import { flowToText } from './flow-to-text.ts';
import { type Nearness, NearnessContext, nearnessIn } from './near.ts';
import { ScriptSteps } from './ScriptSteps.tsx';
import { sameTold } from './same-told.ts';
import { type Script, type ScriptSection, scriptOf } from './script-of.ts';
import { focusPlace, ScriptRoot, stepPlace } from './use-place.ts';
import { WriteAsText } from './WriteAsText.tsx';
import './script.css';
import './script-ways.css';
import './script-print.css';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The flow as a conversation in text: read, changed and printed as such. The same document as the canvas. */
export function ScriptView() {
  const { view } = useEditor();
  const flow = useDraft((draft) => draft.flow);
  const readOnly = useView((now) => now.readOnly);
  const script = useScript(flow);
  const root = useRef<HTMLDivElement>(null);
  const nearness = useNearness(root, script.steps.length > short);
  useGoals(root);
  const empty = flow.nodes.every((node) => kindOf(node).begins);
  return (
    <ScriptRoot value={root}>
      <NearnessContext value={nearness}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: only notes which step the focus is in. */}
        <div
          ref={root}
          className="script"
          onFocus={(event) => {
            const step = event.target.closest<HTMLElement>('[data-step]')?.dataset.step;
            if (step !== undefined && view.getState().selected.join() !== step)
              view.setState({ selected: [step] });
          }}
        >
          <section className="script-page" aria-label={words.script}>
            <p className="script-print-title">{flow.name}</p>
            {empty && !readOnly ? <WriteAsText /> : <ScriptTools />}
            <fieldset className="script-fields" disabled={readOnly}>
              <legend className="visually-hidden">{readOnly ? words.readOnly : words.editable}</legend>
              {script.sections.map((section, i) => (
                <Section key={section.after?.node.id ?? `${section.part} ${i}`} section={section} />
              ))}
            </fieldset>
          </section>
        </div>
      </NearnessContext>
    </ScriptRoot>
  );
}

function Section({ section }: { readonly section: ScriptSection }) {
  const { part, after, steps } = section;
  const title = after === null ? words.parts[part] : words.further(after.number, after.exit.label);
  return (
    <section className={`script-part is-${part}`} aria-label={title}>
      <h2 className="script-part-title">{title}</h2>
      {part === 'apart' && <p className="script-note">{words.apartNote}</p>}
      <ScriptSteps steps={steps} />
    </section>
  );
}

function ScriptTools() {
  const { store, view } = useEditor();
  const people = useNames();
  const copy = () => {
    const fields = [...standardFields, ...view.getState().fields];
    return navigator.clipboard.writeText(flowToText(store.getState().flow, people, fields)).then(
      () => toast(words.copied),
      () => toastError(words.notCopied),
    );
  };
  return (
    <div className="script-tools">
      <Button look="quiet" icon={<Copy {...icon} />} onClick={() => void copy()}>
        {words.copy}
      </Button>
      <Button look="quiet" icon={<Printer {...icon} />} onClick={() => window.print()}>
        {words.print}
      </Button>
    </div>
  );
}

/** The flow as a script; what is told as before is drawn no second time. */
function useScript(flow: Flow): Script {
  const last = useRef<Script>(null);
  last.current = useMemo(() => sameTold(last.current, scriptOf(flow)), [flow]);
  return last.current;
}

/** So many steps are whole at once; of more, only those are that one could come to. */
const short = 60;

/** Everything is far until the script's own box is there to measure by. */
const nowhere: Nearness = { watch: () => () => undefined };

function useNearness(root: { readonly current: HTMLElement | null }, long: boolean): Nearness | null {
  const [found, setFound] = useState<Nearness>(nowhere);
  useEffect(() => {
    if (!long || root.current === null) return;
    const nearness = nearnessIn(root.current);
    setFound(nearness);
    return () => nearness.stop();
  }, [long, root]);
  return long ? found : null;
}

/** What is picked out elsewhere, or gone to from a list of problems, comes into sight here. */
function useGoals(root: { readonly current: HTMLElement | null }): void {
  const { view } = useEditor();
  const goal = useView((now) => now.goal);
  const first = useMemo(() => view.getState().selected, [view]);
  useEffect(() => {
    const [step, ...more] = first;
    if (step === undefined || more.length > 0) return;
    const place = `[data-place="${CSS.escape(stepPlace(step))}"]`;
    root.current?.querySelector(place)?.scrollIntoView({ block: 'start' });
    // The card that had the focus is gone with the canvas.
    if (document.activeElement === document.body) focusPlace(root.current, stepPlace(step));
  }, [first, root]);
  const narrow = useNarrow();
  const came = useRef(goal);
  useEffect(() => {
    // On a small screen the step's panel would lie over the step itself.
    if (narrow && view.getState().panel === 'edit' && view.getState().reveal === null)
      view.getState().show(null);
    if (goal === null || goal === came.current) return;
    focusPlace(root.current, stepPlace(goal.node));
  }, [goal, root, narrow, view]);
}
