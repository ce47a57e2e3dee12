import { type FlowNode, kindOf } from '../nodes/index.ts';
import { emojisIn, plainEmoji, withoutEmojis } from '../text/emojis.ts';
import { pasteAnswers } from '../text/paste-answers.ts';
import { textCost } from '../text/text-cost.ts';
import type { Longest } from '../text/usual-lengths.ts';
import type { Answer } from '../understand/accept.ts';
import { formsOf } from '../understand/answer-name.ts';
import { choicesOf, replyLine, saysWhatToReply } from './choices.ts';
import { exclaims, shouted, vagueAsk, writtenOut } from './manner.ts';
import type { Change, Fix, Problem } from './problem.ts';
import { halvesOf, questionEnds } from './questions-in-text.ts';
import { isPlainMessage } from './split-question.ts';
import { casually, stiffPhrases } from './stiff-phrases.ts';
import { tooLong } from './too-long.ts';

/** One text that goes out, with what the rules need to know of its step. */
export interface Written {
  readonly node: FlowNode;
  readonly field: string;
  readonly text: string;
  readonly first: boolean;
  readonly answers: readonly Answer[];
  readonly longest: Longest;
}

/** What a rule finds in a text. */
export interface Found {
  readonly code: string;
  readonly level: Problem['level'];
  readonly facts?: Readonly<Record<string, string>>;
  readonly fix?: Fix | undefined;
}

type Rule = (written: Written) => Found[];

/** So many emojis are warm, and more of them are noise. */
const MAX_EMOJIS = 2;
/** From so many texts on, a text is too long for anybody. */
const VERY_LONG = 4;

/** Has the step say this instead. */
function sayInstead({ node, text }: Written, label: string, to: string): Fix {
  return { label, change: { type: 'replace-text', nodeId: node.id, from: text, to } };
}

const questions: Rule = ({ node, field, text }) => {
  const ends = questionEnds(text);
  if (ends.length < 2) return [];
  const halves = field === 'text' ? halvesOf(text) : null;
  const splits = halves !== null && (kindOf(node).asks || isPlainMessage(node));
  const fix: Fix | undefined = splits
    ? {
        label: 'Split into two questions',
        change: { type: 'split-question', nodeId: node.id, text, ...halves },
      }
    : undefined;
  return ends.length > 2
    ? [{ code: 'many_questions', level: 'warning', facts: { count: String(ends.length) }, fix }]
    : [{ code: 'two_questions', level: 'tip', fix }];
};

const vague: Rule = (written) => {
  const { node, text, answers } = written;
  const found = vagueAsk(text);
  const choices = choicesOf(answers);
  if (found === null || saysWhatToReply(text, choices)) return [];
  const { phrase, clear } = found;
  const told = { code: 'vague_ask', level: 'warning', facts: { phrase } } as const;
  if (clear === null) return [told];
  const line = replyLine(choices);
  return [
    {
      ...told,
      fix: isPlainMessage(node)
        ? { label: 'Ask, with answers to choose from', change: withOpinions(node.id, clear) }
        : sayInstead(written, 'Ask a clear question', line === '' ? clear : `${clear}\n\n${line}`),
    },
  ];
};

/** What people mostly say when they are asked what they think. */
function withOpinions(nodeId: string, text: string): Change {
  const accepts = (...words: string[]) => [{ type: 'words' as const, words }];
  return {
    type: 'make-question',
    nodeId,
    text: `${text.trimEnd()}\n\nReply:\nA) Looks good\nB) I have a question\nC) I need more time`,
    answers: [
      { id: 'a', label: 'A', accepts: accepts('Looks good', 'Good', '👍') },
      { id: 'b', label: 'B', accepts: accepts('I have a question', 'Question') },
      { id: 'c', label: 'C', accepts: accepts('I need more time', 'Later') },
    ],
  };
}

const emojis: Rule = (written) => {
  const { text, answers } = written;
  const all = emojisIn(text);
  if (all.length <= MAX_EMOJIS) return [];
  // In a message, too, "👍 = Great" offers an answer.
  const meant = new Set(
    [...answers.flatMap(formsOf), ...(pasteAnswers(text)?.answers.map(({ label }) => label) ?? [])].flatMap(
      (label) => emojisIn(label).map(({ char }) => plainEmoji(char)),
    ),
  );
  const adorning = all.filter(({ char }) => !meant.has(plainEmoji(char)));
  if (adorning.length <= MAX_EMOJIS) return [];
  const fewer = withoutEmojis(text, adorning.slice(MAX_EMOJIS));
  const fix = sayInstead(written, `Keep ${MAX_EMOJIS} emojis`, fewer);
  return [{ code: 'many_emojis', level: 'warning', facts: { count: String(adorning.length) }, fix }];
};

const stiff: Rule = (written) => {
  const phrases = stiffPhrases(written.text);
  if (phrases.length === 0) return [];
  const list = phrases.map((phrase) => `“${phrase}”`).join(', ');
  const fix = sayInstead(written, 'Say it like a person', casually(written.text));
  return [{ code: 'stiff_phrase', level: 'warning', facts: { list }, fix }];
};

const tone: Rule = (written) => {
  const { text, answers } = written;
  const found: Found[] = [];
  const out = writtenOut(text);
  if (out !== null) {
    const words = out.words.slice(0, 2).map((word) => `“${word}”`);
    const fix = sayInstead(written, `Write ${words.join(' and ')}`, out.text);
    found.push({ code: 'written_out', level: 'tip', facts: { word: out.words[0] ?? '' }, fix });
  }
  if (exclaims(text)) found.push({ code: 'many_exclamations', level: 'tip' });
  const loud = shouted(text, answers);
  if (loud !== null) found.push({ code: 'all_caps', level: 'tip', facts: { words: loud } });
  return found;
};

/** What a text costs, and whether it arrives whole. */
export const lengthRule: Rule = (written) => {
  const { text, first, answers, longest } = written;
  const over = tooLong(written);
  if (over !== null) return [over];
  const keep = answers.flatMap(formsOf);
  const { texts, plain } = textCost(text, { first, longest, keep, marks: false });
  if (texts < 2) return [];
  const found: Found[] = [];
  const facts = { texts: String(texts) };
  // What other characters bring down to one text is told once, with its fix.
  if (texts >= VERY_LONG) found.push({ code: 'very_long_text', level: 'warning', facts });
  else if (plain?.texts !== 1) found.push({ code: 'long_text', level: 'tip', facts });
  if (plain === undefined) return found;
  const without = plain.dropped.length === 0 ? '' : `, without ${plain.dropped.slice(0, 3).join(' ')}`;
  const label = `Use plain characters${without} (${texts} → ${plain.texts})`;
  const fix = sayInstead(written, label, plain.text);
  const fewer = String(plain.texts);
  found.push({ code: 'costly_characters', level: 'tip', facts: { ...facts, fewer }, fix });
  return found;
};

/** Everything that is looked for in a text, in the order in which it is told. */
export const textRules: readonly Rule[] = [questions, vague, emojis, stiff, tone, lengthRule];
