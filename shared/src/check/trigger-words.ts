import { type FlowNode, kindOf, nodeKinds } from '../nodes/index.ts';
import { reservedWord } from '../text/compliance.ts';
import { normaliseKeyword } from '../text/keyword.ts';
import { MAX_FIXED, MAX_FIXED_WORDS } from './answer-words.ts';
import type { Fix, Problem } from './problem.ts';
import { problemOf } from './problem-of.ts';

type Start = ReturnType<typeof nodeKinds.start.blank>;
type Keyword = Extract<Start['triggers'][number], { type: 'keyword' }>;

/** What a flow could be called by instead. */
const OTHERS: Readonly<Record<string, string>> = { help: 'SUPPORT', info: 'DETAILS' };
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
    return [problemOf('trigger_is_start_word', 'tip', { ...at, fix }, { word: only })];
  }
  const fixable = data.triggers.length <= MAX_FIXED && trigger.words.length <= MAX_FIXED_WORDS;
  const without = (word: string): Fix | undefined => {
    const left = trigger.words.filter((other) => other !== word);
    if (left.some((one) => one.trim() !== '')) return says(left, `Leave out “${word}”`);
    const other = OTHERS[normaliseKeyword(word)];
    return other === undefined ? undefined : says([other], `Use “${other}” instead`);
  };
  return trigger.words.flatMap((word): Problem[] => {
    const reserved = reservedWord(word);
    if (reserved === null || reserved === 'start') return [];
    const found = { ...at, fix: fixable ? without(word) : undefined };
    return reserved === 'stop'
      ? [problemOf('trigger_is_stop_word', 'blocker', found, { word })]
      : [problemOf('trigger_is_help_word', 'warning', found, { word })];
  });
}
