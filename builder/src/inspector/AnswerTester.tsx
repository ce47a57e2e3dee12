import { type WouldMatch, wouldMatch } from '@parley/shared/preview/would-match';
import { normaliseKeyword } from '@parley/shared/text/keyword';
import { MAX_TEXT } from '@parley/shared/text/template';
import { answerName } from '@parley/shared/understand/answer-name';
import { useQuery } from '@tanstack/react-query';
import { CornerDownRight } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { getSettings } from '../api/client.ts';
import { keys } from '../api/queries.ts';
import { useDraft } from '../editor/editor-context.ts';
import type { Answer } from '../nodes/answer-words.ts';
import type { NodeOf } from '../nodes/node-view.ts';
import { useGoesTo } from '../nodes/use-card.ts';
import { keywordsOf } from '../pages/practice/live-keywords.ts';
import { toolsAt } from '../try-it/tools-at.ts';
import { useTools } from '../try-it/use-tools.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { inspectorWords } from '../words/inspector.ts';
import { alsoAccepting } from '../writing/answer-commands.ts';
import { useAnswers } from '../writing/use-answers.ts';

/** More answers than these are chosen from a list. */
const fewAnswers = 4;

/** Type what a contact might write, and see where it goes and why; what went astray is mended from here. */
export function AnswerTester({ node }: { readonly node: NodeOf<'question'> }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const match = useMatch(node, typed);
  const answers = useAnswers(node.id);
  const box = useRef<HTMLInputElement>(null);
  // The buttons go with what they mend: the next thing to try is typed where this one was.
  const goOn = () => requestAnimationFrame(() => box.current?.focus());
  const accept = (answer: Answer) => {
    answers.change(inspectorWords.editAnswer, answer.id, (now) => alsoAccepting(now, typed.trim()));
    goOn();
  };
  const make = () => {
    answers.add({ label: typed.trim() });
    goOn();
  };
  const astray = match?.goes === 'anything-else' && typed.trim().length <= 60;
  return (
    <div className="tester">
      <Field label={inspectorWords.tester}>
        {(control) => (
          <TextInput
            {...control}
            ref={box}
            aria-describedby={`${id}-goes`}
            dir="auto"
            placeholder={inspectorWords.testerExample}
            maxLength={MAX_TEXT}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div id={`${id}-goes`} role="status">
        {match && <Goes match={match} />}
      </div>
      {astray && (
        <div className="tester-mend">
          <AcceptUnder answers={node.data.answers} onAccept={accept} />
          <Button onClick={make}>{inspectorWords.makeAnswer}</Button>
        </div>
      )}
    </div>
  );
}

function Goes({ match }: { readonly match: WouldMatch }) {
  return (
    <p className={`tester-goes is-${match.goes}`}>
      <CornerDownRight className="tester-icon" size={16} strokeWidth={1.75} aria-hidden />
      <span>
        <strong>{inspectorWords.goesTo(match.label)}</strong>
        <br />
        {match.why}
        {match.value !== undefined && <> · {inspectorWords.remembers(match.value)}</>}
      </span>
    </p>
  );
}

interface AcceptUnderProps {
  readonly answers: readonly Answer[];
  readonly onAccept: (answer: Answer) => void;
}

function AcceptUnder({ answers, onAccept }: AcceptUnderProps) {
  const nameOf = (answer: Answer) =>
    answerName(answer) || inspectorWords.answerNumber(answers.indexOf(answer) + 1);
  if (answers.length <= fewAnswers)
    return answers.map((answer) => (
      <Button key={answer.id} onClick={() => onAccept(answer)}>
        {inspectorWords.alsoAccept(nameOf(answer))}
      </Button>
    ));
  return (
    <Menu align="start" trigger={<Button>{inspectorWords.alsoAcceptUnder}</Button>}>
      {answers.map((answer) => (
        <MenuItem key={answer.id} onSelect={() => onAccept(answer)}>
          {nameOf(answer)}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** Where a text would go, as the engine decides it; null for no text. */
function useMatch(node: NodeOf<'question'>, typed: string): WouldMatch | null {
  const wanted = typed.trim() !== '';
  const tools = useTools(wanted);
  const settings = useQuery({ queryKey: keys.settings, queryFn: getSettings, enabled: wanted }).data;
  const lost = useGoesTo(node.id, 'anything-else') ?? undefined;
  const flow = useDraft((draft) => draft.flow);
  return useMemo(() => {
    if (!wanted) return null;
    const timeZone = settings?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const moment = { at: Date.now(), timeZone, tools: toolsAt(settings?.country, tools ?? {}) };
    const words = new Set(keywordsOf(flow).map(normaliseKeyword));
    const keyword = (text: string) => words.has(normaliseKeyword(text));
    return wouldMatch(node.data, typed, moment, { lost, keyword });
  }, [wanted, typed, node.data, settings, tools, lost, flow]);
}
