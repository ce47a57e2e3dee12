import { readText } from '../engine/read-text.ts';
import { step, takerOf } from '../engine/step.ts';
import { flowVersion } from '../flow/flow.ts';
import { prepareVersion, type Version } from '../flow/graph.ts';
import type { DataOf } from '../nodes/index.ts';
import { question, retriesOf } from '../nodes/question.ts';
import { openWorld } from '../run/event.ts';
import { newRun, type Run } from '../run/state.ts';
import { capital } from '../text/capital.ts';
import { answerName } from '../understand/answer-name.ts';
import type { Moment, Tools } from '../understand/moment.ts';
import { doubtOf } from '../understand/understand.ts';

/**
 * Where a text would go that is sent while a question waits. `goes` sorts it; `exit` is the way out of the question
 * that it takes, null where it takes none; `label` names the place and `why` says the reason, both in words for the
 * author. `value`: what would be remembered of it, for an answer.
 */
export interface WouldMatch {
  readonly goes: 'answer' | 'anything-else' | 'person' | 'stop' | 'help' | 'keyword';
  readonly exit: string | null;
  readonly label: string;
  readonly why: string;
  readonly value?: string;
}

/**
 * What besides the question decides. `keyword`: whether a text is the whole of a live flow's keyword. `lost`: what
 * comes after *Anything else*, such as “Book a call”; left out where no line leads on from there.
 */
export interface WouldMatchOptions {
  readonly keyword?: ((text: string) => boolean) | undefined;
  readonly lost?: string | undefined;
}

const contact = { phone: '', fields: {}, tags: [], greeted: true };
const node = 'question';
const versions = new WeakMap<DataOf<'question'>, { version: Version; tools: Tools | undefined }>();

/**
 * Says where a text would go and why, as the engine itself decides it: STOP and HELP first, then the question's
 * answers, a request for a person, keywords, *Anything else*. Null for a text without any words. `data` must not
 * change afterwards: it is prepared once.
 */
export function wouldMatch(
  data: DataOf<'question'>,
  text: string,
  moment: Moment,
  { keyword = () => false, lost }: WouldMatchOptions = {},
): WouldMatch | null {
  if (text.trim() === '') return null;
  const version = versionOf(data, moment.tools);
  const run: Run = { ...newRun('would-match'), node, question: node, wait: 1 };
  const event = { type: 'reply', text: text.trim(), at: moment.at, seed: 1, world: openWorld } as const;
  const asker = { ...contact, timeZone: moment.timeZone };
  const taker = takerOf(version, run, asker, event);
  const reading = readText(text, {
    optedOut: false,
    held: false,
    running: () => taker,
    late: null,
    keyword: keyword(text.trim()),
  });
  if (reading === 'stop' || reading === 'help' || reading === 'keyword') return { ...fixed[reading] };
  if (taker === 'person') return { ...fixed.person };
  const { effects } = step(version, run, asker, event);
  const told = effects.find((effect) => effect.type === 'understood');
  if (told === undefined || told.exit === null) {
    const doubt = doubtOf(text, data.answers, moment) ?? 'none of the answers';
    return {
      goes: 'anything-else',
      exit: 'anything-else',
      label: 'Anything else',
      why: `${capital(doubt)}: ${afterwards(retriesOf(data), lost)}`,
    };
  }
  const place = data.answers.findIndex(({ id }) => id === told.exit);
  const saved = effects.find((effect) => effect.type === 'set-field');
  return {
    goes: 'answer',
    exit: told.exit,
    label: answerName(data.answers[place] ?? { id: '', label: '' }) || `Answer ${place + 1}`,
    why: told.why === `is ${data.answers[place]?.label.trim()}` ? 'The answer itself' : capital(told.why),
    ...(saved === undefined ? {} : { value: saved.value }),
  };
}

const fixed = {
  stop: { goes: 'stop', exit: null, label: 'STOP', why: 'Opts out: nothing else happens' },
  help: { goes: 'help', exit: null, label: 'HELP', why: 'Gets your help text: the question goes on waiting' },
  keyword: {
    goes: 'keyword',
    exit: null,
    label: 'Keyword',
    why: 'Starts the flow with this keyword instead',
  },
  person: { goes: 'person', exit: null, label: 'A person', why: 'Asks for a person: hands over right away' },
} as const;

const times = ['', 'once', 'twice'];

function afterwards(retries: number, lost: string | undefined): string {
  const then = lost === undefined ? 'hands to a person' : `goes on to “${lost}”`;
  if (retries === 0) return then;
  return `asks again, up to ${times[retries] ?? `${retries} times`}, then ${then}`;
}

function versionOf(data: DataOf<'question'>, tools: Tools | undefined): Version {
  const known = versions.get(data);
  if (known !== undefined && known.tools === tools) return known.version;
  const flow = {
    version: flowVersion,
    name: '',
    nodes: [{ id: node, kind: question.kind, data }],
    edges: [],
    layout: {},
  } as const;
  const version = prepareVersion(flow, tools);
  versions.set(data, { version, tools });
  return version;
}
