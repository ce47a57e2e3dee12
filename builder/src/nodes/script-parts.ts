import { whenInWords } from '@parley/shared/nodes/condition';
import { handoffToInWords } from '@parley/shared/nodes/handoff';
import type { DataOf, FlowNode, KindName } from '@parley/shared/nodes/index';
import { anythingElseTextOf, noReplyAfterOf, retriesOf } from '@parley/shared/nodes/question';
import { triggerInWords } from '@parley/shared/nodes/trigger';
import { durationInWords } from '@parley/shared/time/duration';
import { answerName } from '@parley/shared/understand/answer-name';
import { scriptWords } from '../words/script.ts';
import { furtherInWords } from './answer-words.ts';
import { fieldLabel } from './names.ts';
import { askingAgainWith, sayingAfterHours } from './optional-texts.ts';

/** One thing that a step says or does, as Script view and differences tell it. */
export interface ScriptPart {
  /** Its place in the step's data. */
  readonly key: string;
  /** Several where each can change by itself: the lines of a text, the ways in. */
  readonly lines: readonly string[];
  /** The way out that it is about, if any. */
  readonly exit?: string;
  /** True where it is so in every new step, and goes without saying. */
  readonly usual?: boolean;
  /** Where it is a text that the contact reads, how it is written. */
  readonly says?: Writing;
}

/** A text of a step: what it is called and where it goes. */
export interface Writing {
  readonly label: string;
  readonly text: string;
  /** Said in its place while it is empty. */
  readonly placeholder: string;
  /** True for the step's own text; the others are there only once they are written. */
  readonly main: boolean;
  /** The step's data with the text in it. */
  readonly put: (text: string) => unknown;
}

/** Id of a user or a flow → name. */
type People = Readonly<Record<string, string>>;
type Telling = { readonly [K in KindName]: (data: DataOf<K>, people: People) => readonly ScriptPart[] };

const words = scriptWords;

function says(key: string, writing: Writing, rest: Pick<ScriptPart, 'exit' | 'usual'> = {}): ScriptPart {
  return { key, lines: writing.text === '' ? [] : writing.text.split('\n'), says: writing, ...rest };
}

function does(
  key: string,
  lines: readonly string[],
  rest: Pick<ScriptPart, 'exit' | 'usual'> = {},
): ScriptPart {
  return { key, lines, ...rest };
}

const tags = (list: readonly string[]) => list.map((tag) => tag.trim()).filter((tag) => tag !== '');

const telling: Telling = {
  start: ({ triggers }) => [
    does('triggers', triggers.length === 0 ? [words.startedByHand] : triggers.map(triggerInWords)),
  ],
  message: (data) => [
    says('text', {
      label: words.text,
      text: data.text,
      placeholder: words.writeText,
      main: true,
      put: (text) => ({ ...data, text }),
    }),
  ],
  question: (data) => [
    says('text', {
      label: words.text,
      text: data.text,
      placeholder: words.writeQuestion,
      main: true,
      put: (text) => ({ ...data, text }),
    }),
    ...(data.saveAs?.trim() ? [does('saveAs', [words.remembers(fieldLabel(data.saveAs.trim()))])] : []),
    ...data.answers.map((answer) =>
      does(
        `answer ${answer.id}`,
        [words.answer(answerName(answer), furtherInWords(answer), answer.value ?? '')],
        {
          exit: answer.id,
        },
      ),
    ),
    does('anythingElse', [words.asksAgain(retriesOf(data))], {
      exit: 'anything-else',
      usual: data.anythingElse?.retries === undefined,
    }),
    ...(retriesOf(data) === 0
      ? []
      : [
          says(
            'anythingElse.text',
            {
              label: words.again,
              text: data.anythingElse?.text ?? '',
              placeholder: anythingElseTextOf(data),
              main: false,
              put: (text) => askingAgainWith(data, text),
            },
            { exit: 'anything-else' },
          ),
        ]),
    does(
      'noReply',
      [words.noReplyAfter(durationInWords(noReplyAfterOf(data)), data.noReply?.inHours === true)],
      {
        exit: 'no-reply',
        usual: data.noReply === undefined,
      },
    ),
  ],
  branch: ({ cases }) =>
    cases.map((item) => {
      const condition = words.ifSo(whenInWords(item.when));
      const name = item.label.trim();
      return does(`case ${item.id}`, [name === '' ? condition : words.named(name, condition)], {
        exit: item.id,
      });
    }),
  tag: (data) => {
    const [add, remove] = [tags(data.add), tags(data.remove)];
    if (add.length + remove.length === 0) return [does('add', [words.noTag], { usual: true })];
    return [does('add', add.map(words.addsTag)), does('remove', remove.map(words.takesTag))];
  },
  handoff: (data, people) => [
    says('text', {
      label: words.told,
      text: data.text ?? '',
      placeholder: words.writeHandoff,
      main: true,
      put: (text) => ({ ...data, text }),
    }),
    does('to', [words.handsTo(handoffToInWords(data.to, people))]),
    ...(data.answerWithin === undefined
      ? []
      : [does('answerWithin', [words.answerWithin(durationInWords(data.answerWithin))])]),
    says('afterHoursText', {
      label: words.afterHours,
      text: data.afterHoursText ?? '',
      placeholder: words.writeAfterHours,
      main: false,
      put: (text) => sayingAfterHours(data, text),
    }),
  ],
  wait: (data) => [does('for', [words.waits(durationInWords(data.for), data.inHours === true)])],
  end: ({ goTo }, names) => [
    goTo
      ? does('goTo', [words.goesToFlow(Object.hasOwn(names, goTo) ? names[goTo] : undefined)])
      : does('goTo', [words.ends], { usual: true }),
  ],
};

/** All that a step says and does besides where its ways out lead, in the order in which it is told. */
export function scriptParts(node: FlowNode, people: People = {}): readonly ScriptPart[] {
  const tell = telling[node.kind] as (data: FlowNode['data'], people: People) => readonly ScriptPart[];
  return tell(node.data, people);
}
