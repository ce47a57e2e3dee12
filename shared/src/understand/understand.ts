import type { Answer } from './accept.ts';
import { contained } from './contained.ts';
import { core } from './fillers.ts';
import { type Finding, settle } from './finding.ts';
import type { Moment } from './moment.ts';
import { misspelt, partOf } from './near.ts';
import { isEmoji, MAX_REPLY, normalise, tokens, words } from './normalise.ts';
import { numberOf } from './number-words.ts';
import { byPosition } from './positions.ts';
import { type Prepared, prepared, splitMarker } from './prepare.ts';
import { readReaction } from './reactions.ts';
import { byType, type Reply } from './typed.ts';
import type { Understood } from './understood.ts';
import { yesOrNo } from './yes-no.ts';

export type { Compiled, Moment, Tools } from './moment.ts';
export type { Understood } from './understood.ts';

/**
 * Which answer a reply means, or null: never a guess. The stages, of which the first that finds anything decides:
 * exact label, listed words, types (numbers, yes and no, dates …), position, typos, part of a label; at last an
 * answer that takes any text. Two answers equally near at a stage end the search, but for that last one.
 *
 * `value` is the answer's `value`, else its label; what was read, for number, date (`2026-05-04`), time (`15:00`),
 * e-mail and phone (E.164); the trimmed reply for text, and for a pattern without a `value`. Only the first 1,600
 * characters of a reply count. `answers` is prepared once and must not change afterwards.
 */
export function understand(reply: string, answers: readonly Answer[], moment: Moment): Understood | null {
  const known = prepared(answers);
  if (reply.length >= MAX_REMEMBERED || known.timely) return mean(reply, known, moment);
  const before = known.seen.get(reply);
  if (before !== undefined) return before;
  const meant = mean(reply, known, moment);
  if (known.seen.size >= MAX_SEEN) known.seen.clear();
  known.seen.set(reply, meant);
  return meant;
}

/** Short replies repeat, and mean the same each time: so many are remembered for a list of answers. */
const MAX_SEEN = 256;
const MAX_REMEMBERED = 40;

function mean(reply: string, known: Prepared, moment: Moment): Understood | null {
  const plain = reply.length < MAX_REMEMBERED ? known.exact.get(reply.trim().toLowerCase()) : undefined;
  if (plain && 'at' in plain) return told(known, plain, reply);
  const found = find(reply, known, moment);
  if (found !== null && 'at' in found) return told(known, found, reply);
  const [text] = known.texts;
  const said = typed(reply);
  if (text === undefined || known.texts.length > 1 || said === '') return null;
  return told(known, { at: text, why: 'any text', value: said }, reply);
}

const nearNone = 'near to no answer';

/**
 * Why a reply was not understood, for its author: `as near to “Monday” as to “Sunday”`. Null where it was understood.
 */
export function refusesBecause(reply: string, answers: readonly Answer[], moment: Moment): string | null {
  if (understand(reply, answers, moment) !== null) return null;
  const found = find(reply, prepared(answers), moment);
  if (found === null || !('tie' in found)) {
    return readReaction(reply.trim()) === 'removed' ? 'a reaction was taken back' : nearNone;
  }
  const [first, second] = found.tie.map((at) => `“${answers[at]?.label.trim() ?? ''}”`);
  return second === undefined ? `names more than ${first}` : `as near to ${first} as to ${second}`;
}

/** What speaks against an answer, as `refusesBecause` says it; null also where a reply is simply near to none. */
export function doubtOf(reply: string, answers: readonly Answer[], moment: Moment): string | null {
  const reason = refusesBecause(reply, answers, moment);
  return reason === nearNone ? null : reason;
}

function told({ answers }: Prepared, found: Extract<Finding, { at: number }>, reply: string): Understood {
  const answer = answers[found.at];
  const { label = '', value } = answer ?? {};
  const takes = (type: 'text' | 'pattern') =>
    answer?.accepts?.some((accept) => accept.type === type) === true;
  const read = found.value;
  const own = value ?? (takes('text') ? typed(reply) : label);
  const stored = read === undefined ? own : found.why === 'has the right form' ? (value ?? read) : read;
  return { answerId: answer?.id ?? '', value: stored, why: found.why };
}

/** The reply as typed, trimmed and cut; of a reaction its emoji, and nothing of one that was taken back. */
function typed(reply: string): string {
  const text = cut(reply);
  const reaction = readReaction(text);
  return reaction === null ? text : reaction === 'removed' ? '' : reaction;
}

function cut(reply: string): string {
  const text = reply.trim();
  if (text.length <= MAX_REPLY) return text;
  return text.slice(0, MAX_REPLY).replace(/[\ud800-\udbff]$/, '');
}

function find(raw: string, known: Prepared, moment: Moment): Finding {
  const typedText = cut(raw);
  const reaction = known.exact.has(normalise(typedText)) ? null : readReaction(typedText);
  if (reaction === 'removed') return null;
  const text = reaction ?? typedText.replace(/\n\s*sent from my [^\n]{1,30}$/i, '');
  const normalised = normalise(text);
  const marked = tokens(normalised);
  const said = words(normalised);
  const reply: Reply = { text, normalised, words: said };
  const agreed = known.yes.at.length > 0;
  const plain = core(said, agreed);
  // "No. 2" is a number, unless no is an answer.
  const short = known.no.at.length > 0 ? plain : plain.replace(/^no (?=\d+$)/, '');
  const found =
    exactly(known, reply, short) ??
    standing(known, marked, said) ??
    byType(known, reply, moment) ??
    byPosition(known, short, said) ??
    misspelt(known, said.join(' ')) ??
    misspelt(known, short) ??
    partOf(known, said) ??
    partOf(known, short.split(' '));
  return reaction === null || found === null || 'tie' in found
    ? found
    : { ...found, why: `${reaction} reaction` };
}

/** The reply is a label or a listed word, whatever decorates it. */
function exactly(known: Prepared, { normalised, words: said }: Reply, short: string): Finding {
  const at = (form: string) => known.bare.get(form) ?? null;
  const letters = said.filter((word) => !isEmoji(word));
  const emoji = [...new Set(said.filter(isEmoji))];
  // "C 👍" is C, unless 👍 is an answer too.
  const bare = emoji.length > 0 && emoji.every((sign) => at(sign) === null);
  const single = letters.length === 0 && emoji.length === 1 ? (emoji[0] ?? '') : '';
  return (
    known.exact.get(normalised) ??
    at(said.join(' ')) ??
    (/^\?+$/.test(normalised) ? at('❓') : null) ??
    at(single) ??
    (new Set(said).size === 1 ? at(said[0] ?? '') : null) ??
    (bare ? (at(letters.join(' ')) ?? at(core(letters, known.yes.at.length > 0))) : null) ??
    byMarker(known, normalised) ??
    at(short) ??
    at(String(numberOf(short)))
  );
}

/** "B - this month": the letter, the words, or both name the answer, as long as they agree. */
function byMarker(known: Prepared, normalised: string): Finding {
  const split = splitMarker(normalised);
  if (split === null) return null;
  return settle(
    split.map((part) => known.bare.get(words(part).join(' ')) ?? byPosition(known, part, [part])),
  );
}

function standing(known: Prepared, marked: readonly string[], said: readonly string[]): Finding {
  const found = contained(known, marked);
  if (found === null || 'tie' in found) return found;
  // "No, confirm" names two answers where one of them is called No.
  const means = yesOrNo(said);
  const other = means !== null && known[means].listed ? known[means].at : [];
  return settle([found, ...other.map((at) => ({ at, why: '' }))]);
}
