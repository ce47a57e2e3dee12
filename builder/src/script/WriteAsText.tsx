import type { Flow } from '@parley/shared/flow/flow';
import { standardFields } from '@parley/shared/flow/standard-fields';
import { kindOf } from '@parley/shared/nodes/index';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Command, newId } from '../document/commands.ts';
import { useChange, useEditor, useView } from '../editor/editor-context.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextInput.tsx';
import { scriptWords as words } from '../words/script.ts';
import { type Drawn, drawText } from './text-to-flow.ts';
import { stepPlace, useFocusPlace } from './use-place.ts';

const none: readonly never[] = [];

/** What was written for each flow and not used yet: a look at the canvas does not lose it. */
const kept = new Map<string, string>();

/** Draws what was written below the start that is there; its ways in are only those written where it has none. */
function writeDown(written: Flow): { readonly command: Command; readonly first: string | undefined } {
  const [begin, ...steps] = written.nodes;
  const command: Command = (flow) => {
    const start = flow.nodes.find((node) => kindOf(node).begins);
    if (start === undefined || begin === undefined)
      return { ...flow, nodes: written.nodes, edges: written.edges };
    const untold = JSON.stringify(start.data) === JSON.stringify(kindOf(start).blank());
    const edges = written.edges.map((edge) => (edge.from === begin.id ? { ...edge, from: start.id } : edge));
    return {
      ...flow,
      nodes: [untold ? { ...begin, id: start.id } : start, ...steps],
      edges,
    };
  };
  return { command, first: steps[0]?.id };
}

/** Why this cannot be used yet; null where it can. */
function hindrance({ flow, nowhere, texts }: Drawn): string | null {
  if (flow.nodes.length <= 1) return words.writeNothing;
  return nowhere.map((to) => words.writeNowhere(to, texts)).join(' ') || null;
}

/** A flow that has nothing but its start: the whole conversation can be typed, or pasted. */
export function WriteAsText() {
  const { flowId } = useEditor();
  const [text, setText] = useState(() => kept.get(flowId) ?? '');
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const change = useChange();
  const focus = useFocusPlace();
  // Who came to write begins to write.
  useEffect(() => {
    if (new URLSearchParams(window.location.search).has('write')) box.current?.focus();
  }, []);
  const own = useView((view) => view.fields);
  const fields = useMemo(() => [...standardFields, ...own], [own]);
  const flows = useView((view) => view.flows) ?? none;
  const drawn = useMemo(() => drawText(text, { fields, flows }), [text, fields, flows]);
  const steps = drawn.flow.nodes.length - 1;
  const hindered = hindrance(drawn);
  const write = (next: string) => {
    kept.set(flowId, next);
    setText(next);
    // What is missing stays said until it is mended; an empty field says it when it is used again.
    if (next.trim() === '') setAsked(false);
  };
  const use = () => {
    if (hindered !== null) {
      setAsked(true);
      box.current?.focus();
      return;
    }
    const { command, first } = writeDown(drawText(text, { fields, flows, makeId: newId }).flow);
    kept.delete(flowId);
    change(words.writeDone, command);
    if (first !== undefined) focus(stepPlace(first));
  };
  return (
    <div className="script-write">
      <h2 className="script-part-title">{words.writeTitle}</h2>
      <ul className="script-hint" id={hint}>
        {words.writeHint.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Field label={words.writeLabel} error={asked ? hindered : null}>
        {(control) => (
          <TextArea
            {...control}
            aria-describedby={[hint, control['aria-describedby']].filter(Boolean).join(' ')}
            ref={box}
            className="script-write-box"
            rows={10}
            dir="auto"
            value={text}
            placeholder={words.writeExample}
            data-place="write"
            onChange={(event) => write(event.target.value)}
          />
        )}
      </Field>
      <div className="script-write-end">
        <Button look="primary" onClick={use}>
          {words.writeUse}
        </Button>
        <span role="status">{steps === 0 ? '' : words.writePreview(steps)}</span>
      </div>
    </div>
  );
}
