import type { Flow } from '@parley/shared/flow/flow';
import type { Answer } from '@parley/shared/understand/accept';
import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { getSettings } from '../api/client.ts';
import { keys } from '../api/queries.ts';
import { newId } from '../document/commands.ts';
import { useDraft, useView } from '../editor/editor-context.ts';
import { toolsAt } from '../try-it/tools-at.ts';
import { useTools } from '../try-it/use-tools.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { editorWords } from '../words/editor.ts';
import { resultsWords as words } from '../words/results.ts';
import { addAnswer, alsoAccepting, changeAnswer } from '../writing/answer-commands.ts';
import { takeBackAnswers } from '../writing/take-back-answers.ts';
import { useDoAndSay } from '../writing/use-do-and-say.ts';
import type { TypedText } from './numbers.ts';
import { answersIn, longestAnswer, nameOf, takenBy } from './take-up.ts';

interface TypedTextsProps {
  readonly node: string;
  readonly texts: readonly TypedText[];
}

/** What people wrote that fits no answer, and what can be made of it. */
export function TypedTexts({ node, texts }: TypedTextsProps) {
  const flow = useDraft((draft) => draft.flow);
  const answers = answersIn(flow, node);
  const moment = useMoment();
  return (
    <section className="results-typed-list">
      <h3 className="results-small-title">{words.whatTheyTyped}</h3>
      {texts.length === 0 && <p>{words.nothingTyped}</p>}
      {texts.length > 0 && (
        <p className="form-note">{answers === null ? words.stepGone : words.typedAbout}</p>
      )}
      <ul>
        {texts.map((text) => (
          <li key={text.text}>
            <p className="results-typed-text">
              <strong dir="auto">{text.text}</strong> · {text.times}
              {text.people !== text.times && (
                <span className="results-who"> {words.byPeople(text.people)}</span>
              )}
            </p>
            {answers !== null && (
              <TakeUp
                node={node}
                text={text.text}
                answers={answers}
                taken={takenBy(text.text, answers, moment)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** When and where a text is read now, as the draft would understand it. */
function useMoment() {
  const tools = useTools();
  const settings = useQuery({ queryKey: keys.settings, queryFn: getSettings }).data;
  return useMemo(() => {
    const timeZone = settings?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { at: Date.now(), timeZone, tools: toolsAt(settings?.country, tools ?? {}) };
  }, [tools, settings]);
}

interface TakeUpProps {
  readonly node: string;
  readonly text: string;
  readonly answers: readonly Answer[];
  readonly taken: string | null;
}

/** Makes a text an answer of its own, or one more word for an answer that there is. */
function TakeUp({ node, text, answers, taken }: TakeUpProps) {
  const readOnly = useView((view) => view.readOnly);
  const doAndSay = useDoAndSay();
  const off = readOnly ? { 'aria-disabled': true, title: editorWords.onlyLook } : {};
  if (taken !== null)
    return (
      <p className="results-taken">
        <Check size={16} strokeWidth={1.75} aria-hidden />
        {words.takenCareOf(taken)}
      </p>
    );
  if (text.length > longestAnswer) return <p className="results-who">{words.tooLong}</p>;
  const back = (before: Flow, after: Flow) => takeBackAnswers(node, before, after);
  const make = () =>
    doAndSay(words.undoMake, addAnswer(node, newId('answer'), { label: text }), words.made(text), back);
  const accept = (answer: Answer) =>
    doAndSay(
      words.undoAccept,
      changeAnswer(node, answer.id, (now) => alsoAccepting(now, text)),
      words.accepted(text, nameOf(answers, answer)),
      back,
    );
  return (
    <div className="results-take-up">
      {answers.length > 0 && (
        <Menu
          align="start"
          trigger={
            <Button {...off} aria-label={words.acceptUnderOf(text)}>
              {words.acceptUnder}
            </Button>
          }
        >
          {answers.map((answer) => (
            <MenuItem key={answer.id} disabled={readOnly} onSelect={() => accept(answer)}>
              {nameOf(answers, answer)}
            </MenuItem>
          ))}
        </Menu>
      )}
      <Button
        look="quiet"
        {...off}
        aria-label={words.makeAnswerOf(text)}
        onClick={readOnly ? undefined : make}
      >
        {words.makeAnswer}
      </Button>
    </div>
  );
}
