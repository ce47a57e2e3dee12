import { type FlowNode, kindOf, nodeKinds } from '../nodes/index.ts';
import { reservedWord } from '../text/compliance.ts';
import { normaliseKeyword } from '../text/keyword.ts';
import type { Fix, Problem } from './problem.ts';
import { sentenceFor } from './wording.ts';

type Start = ReturnType<typeof nodeKinds.start.blank>;
type Keyword = Extract<Start['triggers'][number], { type: 'keyword' }>;

/** What a flow could be called by instead. */
const OTHERS: Readonly<Record<string, string>> = { help: 'SUPPORT', info: 'DETAILS' };
/** Longer lists get no fixes: each of them holds them whole. */
const MAX_FIXED = 50;
const MAX_FIXED_WORDS = 500;
/** To some phone companies these are a way back in, and so are `reservedWord`'s. */
const isAgain = (word: string) => reservedWord(word) === 'start' || normaliseKeyword(word) === 'yes';

/** Keywords that STOP, HELP and START, or the phone companies, get first. */
export function triggerWordProblems(node: FlowNode): Problem[] {
  if (!kindOf(node).begins) return [];
  const start = nodeKinds.start.data.safeParse(node.data);
  if (!start.success) return [];
  return start.data.triggers.flatMap((trigger, i) =>
    trigger.type === 'keyword' ? ofKeyword(node, start.data, trigger, i) : [],
  );
}

function ofKeyword(node: FlowNode, data: Start, trigger: Keyword, i: number): Problem[] {
  const at = { nodeId: node.id, field: `triggers.${i}` };
  const says = (words: readonly string[], label: string): Fix => {
    const triggers = data.triggers.map((other) =>
      other === trigger ? { ...trigger, words: [...words] } : other,
    );
    return { label, change: { type: 'set-data', nodeId: node.id, data: { ...data, triggers } } };
  };
  const again = trigger.words.filter((word) => word.trim() !== '');
  const [only] = again;
  if (only !== undefined && again.every(isAgain)) {
    const also = again.some((word) => normaliseKeyword(word) === 'yes') ? 'Y' : 'GO';
    const fix = says([...trigger.words, also], `Also take “${also}”`);
    const message = sentenceFor('trigger_is_start_word', { word: only });
    return [{ code: 'trigger_is_start_word', level: 'tip', ...at, message, fix }];
  }
  const fixable = data.triggers.length <= MAX_FIXED && trigger.words.length <= MAX_FIXED_WORDS;
  return trigger.words.flatMap((word): Problem[] => {
    const reserved = reservedWord(word);
    if (reserved === null || reserved === 'start') return [];
    const left = fixable ? trigger.words.filter((other) => other !== word) : [];
    const other = fixable ? OTHERS[normaliseKeyword(word)] : undefined;
    const fix = left.some((one) => one.trim() !== '')
      ? { fix: says(left, `Leave out “${word}”`) }
      : other === undefined
        ? {}
        : { fix: says([other], `Use “${other}” instead`) };
    return reserved === 'stop'
      ? [
          {
            code: 'trigger_is_stop_word',
            level: 'blocker',
            ...at,
            message: sentenceFor('trigger_is_stop_word', { word }),
            ...fix,
          },
        ]
      : [
          {
            code: 'trigger_is_help_word',
            level: 'warning',
            ...at,
            message: sentenceFor('trigger_is_help_word', { word }),
            ...fix,
          },
        ];
  });
}
