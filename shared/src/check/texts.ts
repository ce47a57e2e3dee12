import type { Flow } from '../flow/flow.ts';
import { type FlowNode, kindOf } from '../nodes/index.ts';
import type { TextField } from '../nodes/node-kind.ts';
import { emojisIn, plainEmoji, withoutEmojis } from '../text/emojis.ts';
import { pasteAnswers } from '../text/paste-answers.ts';
import { MAX_TEXT } from '../text/template.ts';
import { type CostOptions, textCost } from '../text/text-cost.ts';
import type { Answer } from '../understand/accept.ts';
import { choicesOf, replyLine, saysWhatToReply } from './choices.ts';
import { firstTexts } from './first-texts.ts';
import { exclaims, shouted, vagueAsk, writtenOut } from './manner.ts';
import type { Change, Problem } from './problem.ts';
import { halvesOf, questionEnds } from './questions-in-text.ts';
import { isPlainMessage } from './split-question.ts';
import { casually, stiffPhrases } from './stiff-phrases.ts';
import { sentenceFor } from './wording.ts';

/** The longest value that a name may have, for counting; see `textCost`. */
export type Longest = CostOptions['longest'];

/** One text that goes out, with what the rules need to know of its step. */
interface Written {
  readonly node: FlowNode;
  readonly field: string;
  readonly text: string;
  readonly first: boolean;
  readonly answers: readonly Answer[];
  readonly longest: Longest;
}

interface Found {
  readonly code: string;
  readonly level: Problem['level'];
  readonly facts?: Readonly<Record<string, string>>;
  readonly fix?: { readonly label: string; readonly change: Change };
}

type Rule = (written: Written) => Found[];

/** So many emojis are warm, and more of them are noise. */
const MAX_EMOJIS = 2;
/** From so many texts on, a text is too long for anybody. */
const VERY_LONG = 4;

const questions: Rule = (written) => {
  const { node, field, text } = written;
  const ends = questionEnds(text);
  if (ends.length < 2) return [];
  const halves = field === 'text' ? halvesOf(text) : null;
  const splits = halves !== null && (kindOf(node).asks || isPlainMessage(node));
  const fix = splits
    ? {
        fix: {
          label: 'Split into two questions',
          change: { type: 'split-question', nodeId: node.id, text, ...halves } as const,
        },
      }
    : {};
  return ends.length > 2
    ? [{ code: 'many_questions', level: 'warning', facts: { count: String(ends.length) }, ...fix }]
    : [{ code: 'two_questions', level: 'tip', ...fix }];
};

const vague: Rule = ({ node, text, answers }) => {
  const found = vagueAsk(text);
  if (found === null || saysWhatToReply(text, choicesOf(answers))) return [];
  const line = replyLine(choicesOf(answers));
  const change: Change = isPlainMessage(node)
    ? {
        type: 'make-question',
        nodeId: node.id,
        text: `${found.clear.trimEnd()}\n\nReply:\nA) Looks good\nB) I have a question\nC) I need more time`,
        answers: [
          { id: 'a', label: 'A', accepts: [{ type: 'words', words: ['Looks good', 'Good', '👍'] }] },
          { id: 'b', label: 'B', accepts: [{ type: 'words', words: ['I have a question', 'Question'] }] },
          { id: 'c', label: 'C', accepts: [{ type: 'words', words: ['I need more time', 'Later'] }] },
        ],
      }
    : {
        type: 'replace-text',
        nodeId: node.id,
        from: text,
        to: `${found.clear}${line === '' ? '' : `\n\n${line}`}`,
      };
  const label = isPlainMessage(node) ? 'Ask, with answers to choose from' : 'Ask a clear question';
  return [{ code: 'vague_ask', level: 'warning', facts: { phrase: found.phrase }, fix: { label, change } }];
};

const emojis: Rule = ({ node, text, answers }) => {
  const all = emojisIn(text);
  if (all.length <= MAX_EMOJIS) return [];
  // In a message, too, "👍 = Great" offers an answer.
  const meant = new Set(
    [...emojiAnswers(answers), ...(pasteAnswers(text)?.answers.map(({ label }) => label) ?? [])].flatMap(
      (label) => emojisIn(label).map(({ char }) => plainEmoji(char)),
    ),
  );
  const adorning = all.filter(({ char }) => !meant.has(plainEmoji(char)));
  if (adorning.length <= MAX_EMOJIS) return [];
  const fix = {
    label: `Keep ${MAX_EMOJIS} emojis`,
    change: {
      type: 'replace-text',
      nodeId: node.id,
      from: text,
      to: withoutEmojis(text, adorning.slice(MAX_EMOJIS)),
    } as const,
  };
  return [{ code: 'many_emojis', level: 'warning', facts: { count: String(adorning.length) }, fix }];
};

const stiff: Rule = ({ node, text }) => {
  const phrases = stiffPhrases(text);
  if (phrases.length === 0) return [];
  const list = phrases.map((phrase) => `“${phrase}”`).join(', ');
  const change = { type: 'replace-text', nodeId: node.id, from: text, to: casually(text) } as const;
  return [
    {
      code: 'stiff_phrase',
      level: 'warning',
      facts: { list },
      fix: { label: 'Say it like a person', change },
    },
  ];
};

const tone: Rule = ({ node, text, answers }) => {
  const found: Found[] = [];
  const out = writtenOut(text);
  if (out !== null) {
    const change = { type: 'replace-text', nodeId: node.id, from: text, to: out.text } as const;
    const words = out.words.slice(0, 2).map((word) => `“${word}”`);
    const label = `Write ${words.join(' and ')}`;
    found.push({
      code: 'written_out',
      level: 'tip',
      facts: { word: out.words[0] ?? '' },
      fix: { label, change },
    });
  }
  if (exclaims(text)) found.push({ code: 'many_exclamations', level: 'tip' });
  const loud = shouted(text, answers);
  if (loud !== null) found.push({ code: 'all_caps', level: 'tip', facts: { words: loud } });
  return found;
};

const length: Rule = ({ node, text, first, answers, longest }) => {
  const { texts, plain } = textCost(text, {
    first,
    longest,
    keep: emojiAnswers(answers),
    marks: false,
  });
  if (texts < 2) return [];
  const found: Found[] = [];
  const facts = { texts: String(texts) };
  // What other characters bring down to one text is told once, with its fix.
  if (texts >= VERY_LONG) found.push({ code: 'very_long_text', level: 'warning', facts });
  else if (plain?.texts !== 1) found.push({ code: 'long_text', level: 'tip', facts });
  if (plain === undefined) return found;
  const without = plain.dropped.length === 0 ? '' : `, without ${plain.dropped.slice(0, 3).join(' ')}`;
  const label = `Use plain characters${without} (${texts} → ${plain.texts})`;
  const change = { type: 'replace-text', nodeId: node.id, from: text, to: plain.text } as const;
  const then = String(plain.texts);
  found.push({ code: 'costly_characters', level: 'tip', facts: { ...facts, then }, fix: { label, change } });
  return found;
};

const rules: readonly Rule[] = [questions, vague, emojis, stiff, tone, length];

function emojiAnswers(answers: readonly Answer[]): string[] {
  return answers.flatMap(({ label, accepts = [] }) => [
    label,
    ...accepts.flatMap((accept) => (accept.type === 'words' ? accept.words : [])),
  ]);
}

interface Remembered {
  readonly first: boolean;
  readonly longest: Longest;
  readonly problems: readonly Problem[];
}
/** A step that has not changed says the same: a flow is checked again with every key. */
const remembered = new WeakMap<FlowNode, Remembered>();

/** What could be said better in the texts of one step after another, as people will read them on a phone. */
export function mannerProblems(flow: Flow, longest: Longest): (node: FlowNode) => readonly Problem[] {
  const firsts = firstTexts(flow);
  return (node) => {
    const first = firsts.has(node.id);
    const known = remembered.get(node);
    if (known !== undefined && known.first === first && known.longest === longest) return known.problems;
    const problems = ofNode(node, first, longest);
    remembered.set(node, { first, longest, problems });
    return problems;
  };
}

function ofNode(node: FlowNode, first: boolean, longest: Longest): Problem[] {
  const kind = kindOf(node);
  const answers = kind.answers?.(node.data) ?? [];
  const sent = kind.texts(node.data).filter((one: TextField) => one.sent && one.text.trim() !== '');
  return sent.flatMap(({ field, text }): Problem[] => {
    // A longer one is cut when it is sent; what hides behind its end is nobody's.
    if (text.length > MAX_TEXT * 4)
      return [problemOf(node, field, { code: 'very_long_text', level: 'warning', facts: { texts: '10' } })];
    const written = {
      node,
      field,
      text,
      first: first && field === 'text',
      answers,
      longest,
    };
    return rules.flatMap((rule) => rule(written)).map((found) => problemOf(node, field, found));
  });
}

function problemOf(node: FlowNode, field: string, { code, level, facts, fix }: Found): Problem {
  return {
    code,
    level,
    nodeId: node.id,
    field,
    message: sentenceFor(code, facts),
    ...(fix === undefined ? {} : { fix }),
  };
}
