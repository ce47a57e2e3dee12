import type { Flow } from '@parley/shared/flow/flow';
import type { Answer } from '@parley/shared/understand/accept';
import type { Moment } from '@parley/shared/understand/moment';
import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
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
import { answersIn, longestAnswer, nameOf, offerFor, takenBy } from './take-up.ts';

interface TypedTextsProps {
  readonly node: string;
  readonly texts: readonly TypedText[];
}

/** What people wrote that fits no answer, and what can be made of it. */
export function TypedTexts({ node, texts }: TypedTextsProps) {
  const flow = useDraft((draft) => draft.flow);
  const answers = useMemo(() => answersIn(flow, node), [flow, node]);
  const moment = useMoment();
  // What can be made of many texts takes a while to find out; nothing waits for it.
  const asked = useDeferredValue(
    useMemo(() => answers && { answers, moment }, [answers, moment]),
    null,
  );
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
            {asked && <TakeUp node={node} text={text.text} {...asked} />}
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
  readonly moment: Moment;
}

/** Makes a text an answer of its own, or one more word for an answer that there is. */
function TakeUp({ node, text, answers, moment }: TakeUpProps) {
  const taken = useMemo(() => takenBy(text, answers, moment), [text, answers, moment]);
  if (taken !== null)
    return (
      <p className="results-taken">
        <Check size={16} strokeWidth={1.75} aria-hidden />
        {words.takenCareOf(taken)}
      </p>
    );
  if (text.length > longestAnswer) return <p className="results-who">{words.tooLong}</p>;
  return <Offered node={node} text={text} answers={answers} moment={moment} />;
}

function Offered({ node, text, answers, moment }: TakeUpProps) {
  const readOnly = useView((view) => view.readOnly);
  const doAndSay = useDoAndSay();
  const offer = useMemo(() => offerFor(text, answers, moment), [text, answers, moment]);
  const { word, under, makes, refused } = offer;
  const off = readOnly ? { 'aria-disabled': true, title: editorWords.onlyLook } : {};
  const back = (before: Flow, after: Flow) => takeBackAnswers(node, before, after);
  const make = () =>
    doAndSay(words.undoMake, addAnswer(node, newId('answer'), { label: word }), words.made(word), back);
  const accept = (answer: Answer) =>
    doAndSay(
      words.undoAccept,
      changeAnswer(node, answer.id, (now) => alsoAccepting(now, word)),
      words.accepted(word, nameOf(answers, answer)),
      back,
    );
  return (
    <>
      <div className="results-take-up">
        {under.length > 0 && (
          <Menu
            align="start"
            trigger={
              <Button {...off} aria-label={words.acceptUnderOf(text)}>
                {words.acceptUnder}
              </Button>
            }
          >
            {under.map((answer) => (
              <MenuItem key={answer.id} disabled={readOnly} onSelect={() => accept(answer)}>
                {nameOf(answers, answer)}
              </MenuItem>
            ))}
          </Menu>
        )}
        {makes && (
          <Button
            look="quiet"
            {...off}
            aria-label={words.makeAnswerOf(text)}
            onClick={readOnly ? undefined : make}
          >
            {words.makeAnswer}
          </Button>
        )}
      </div>
      {refused.map((sentence) => (
        <p key={sentence} className="results-who results-refused">
          {sentence}
        </p>
      ))}
    </>
  );
}
