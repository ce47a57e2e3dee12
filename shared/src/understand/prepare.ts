import type { Answer } from './accept.ts';
import { listedWords } from './answer-name.ts';
import { core } from './fillers.ts';
import { type Finding, settle } from './finding.ts';
import type { Compiled, Tools } from './moment.ts';
import { isEmoji, isLetter, isNumeric, normalise, stem, words } from './normalise.ts';
import { numberOf } from './number-words.ts';
import type { Understood } from './understood.ts';
import { yesOrNo } from './yes-no.ts';

/** One thing that a reply can say to mean the answer at this place: its label, a part of it, or a listed word. */
export interface Key {
  readonly key: string;
  readonly words: readonly string[];
  readonly at: number;
  readonly why: string;
}

/** What `understand` knows of a list of answers before any reply comes. */
export interface Prepared {
  readonly answers: readonly Answer[];
  /** Whole replies, in lower case with their punctuation, and what they mean: "A+" is not "A". */
  readonly exact: ReadonlyMap<string, Finding>;
  /** The same as mere words. */
  readonly bare: ReadonlyMap<string, Finding>;
  /** What may stand inside a sentence or be mistyped. */
  readonly keys: readonly Key[];
  /** The same by the stem of their first word. */
  readonly byStem: ReadonlyMap<string, readonly Key[]>;
  /** True for an answer that takes something open, such as a date: its label only describes it. */
  readonly open: readonly boolean[];
  /** Places of the answers that mean yes or no. `listed` where their own words say so. */
  readonly yes: { readonly at: readonly number[]; readonly listed: boolean };
  readonly no: { readonly at: readonly number[]; readonly listed: boolean };
  /** Where false, "2" and "b" mean no position: some label is a letter or a number itself, or numbers are asked for. */
  readonly positions: boolean;
  readonly numbers: boolean;
  readonly scale: number | undefined;
  readonly texts: readonly number[];
  /** True where the same reply may mean something else at another time, or with other tools. */
  readonly timely: boolean;
  /** Replies understood before, with what they meant. */
  readonly seen: Map<string, Understood | null>;
  readonly compile: (pattern: string, tools: Tools | undefined) => Compiled | undefined;
}

const TIMELY = /^(?:date|time|phone|pattern)$/;
const MARKER =
  /^[([]?(\p{L}|\d{1,2}|\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic})*)(?:(?<=\p{Extended_Pictographic}) ?[=:-] ?|[)\]][.:]? ?-? ?|[.:=](?: |(?=\p{L}{2}))| ?[-=] (?!\d))(.+)$/u;

/** Parts a label's or a reply's own marker from the rest: `b) this month` → `b` and `this month`. Null for no marker. */
export function splitMarker(normalised: string): readonly [marker: string, rest: string] | null {
  const match = MARKER.exec(normalised);
  const [, marker = '', rest = ''] = match ?? [];
  return match === null || words(rest).length === 0 ? null : [marker, rest];
}

/** Every form of a label that counts as the label itself: whole, its marker, and what the marker stands before. */
export function labelForms(label: string): string[] {
  const whole = normalise(label);
  const split = splitMarker(whole);
  return whole === '' ? [] : split === null ? [whole] : [whole, ...split];
}

/** Weaker forms, used where nobody else claims them: without its emoji, the emoji alone, halves of "a/b", digits, without "I want to". */
function looseForms(forms: readonly string[]): string[] {
  return forms.flatMap((form) => {
    const all = words(form);
    const letters = all.filter((word) => !isEmoji(word));
    const emoji = all.filter(isEmoji);
    const digits = all.length === 1 ? numberOf(all[0] ?? '') : undefined;
    const halves = form.split(/ ?\/ ?/).filter((half) => /^\p{L}{3}/u.test(half));
    return [
      letters.join(' '),
      new Set(emoji).size === 1 ? (emoji[0] ?? '') : '',
      ...(halves.length > 1 ? halves : []),
      digits === undefined ? '' : String(digits),
      core(letters, true),
    ].filter((loose) => loose !== '');
  });
}

/** Which of yes and no an answer takes, and whether by its own words rather than by an `accepts` of that type. */
export function claims(answer: Answer): {
  yes?: 'typed' | 'listed' | 'begins';
  no?: 'typed' | 'listed' | 'begins';
} {
  const found: { yes?: 'typed' | 'listed' | 'begins'; no?: 'typed' | 'listed' | 'begins' } = {};
  for (const form of [...labelForms(answer.label), ...listedWords(answer).map(normalise)]) {
    const said = words(form);
    const means = yesOrNo(said);
    const whole = /^(?:yes|y|no|n)$/.test(said.join(' '));
    if (means !== null && (whole || said[0] === means)) {
      if (whole || found[means] === undefined) found[means] = whole ? 'listed' : 'begins';
    }
  }
  for (const { type } of answer.accepts ?? []) {
    if (type === 'yes' || type === 'no') found[type] = 'typed';
  }
  return found;
}

function claimants(answers: readonly Answer[], meaning: 'yes' | 'no'): Prepared['yes'] {
  const ranks = answers.map((answer) => claims(answer)[meaning]);
  for (const rank of ['typed', 'listed', 'begins'] as const) {
    const at = ranks.flatMap((found, place) => (found === rank ? [place] : []));
    if (at.length > 0) return { at, listed: rank !== 'typed' };
  }
  return { at: [], listed: false };
}

/** Works out once per list of answers what every reply is compared with. */
export function prepare(answers: readonly Answer[]): Prepared {
  const exact = new Map<string, Finding>();
  const bare = new Map<string, Finding>();
  const keys: Key[] = [];
  const open = answers.map((answer) =>
    (answer.accepts ?? []).some(
      (accept) =>
        /^(?:text|email|phone|date|time|pattern)$/.test(accept.type) ||
        (accept.type === 'number' && accept.min === undefined && accept.max === undefined),
    ),
  );
  const level = (
    forms: (answer: Answer) => readonly (readonly [text: string, why: string])[],
    inside: boolean,
  ) => {
    const whole = new Map<string, Finding>();
    const stripped = new Map<string, Finding>();
    const claim = (map: Map<string, Finding>, form: string, finding: Finding) => {
      if (form !== '') map.set(form, settle([map.get(form) ?? null, finding]));
    };
    answers.forEach((answer, at) => {
      for (const [text, why] of forms(answer)) {
        const normalised = normalise(text);
        const said = words(normalised);
        const key = said.join(' ');
        claim(whole, text.trim().toLowerCase(), { at, why });
        claim(whole, normalised, { at, why });
        claim(stripped, key, { at, why });
        if (inside && !open[at] && key !== '') keys.push({ key, words: said, at, why });
      }
    });
    for (const [form, finding] of whole) if (!exact.has(form)) exact.set(form, finding);
    for (const [form, finding] of stripped) if (!bare.has(form)) bare.set(form, finding);
  };
  const is = (answer: Answer) => `is ${answer.label.trim()}`;
  level((answer) => [answer.label, ...labelForms(answer.label)].map((form) => [form, is(answer)]), true);
  level((answer) => listedWords(answer).map((word) => [word, `same as “${word.trim()}”`]), true);
  level((answer) => looseForms(labelForms(answer.label)).map((form) => [form, is(answer)]), false);
  const byStem = new Map<string, Key[]>();
  for (const key of keys) {
    const first = stem(key.words[0] ?? '');
    byStem.set(first, [...(byStem.get(first) ?? []), key]);
  }
  const ranges = answers.flatMap(({ accepts }) =>
    (accepts ?? []).filter((accept) => accept.type === 'number'),
  );
  const tops = ranges.map(({ max }) => max ?? Number.POSITIVE_INFINITY);
  const top = Math.max(...tops, Number.NEGATIVE_INFINITY);
  const compiled = new Map<string, Compiled>();
  let compiledBy: Tools['pattern'];
  return {
    answers,
    exact,
    bare,
    keys,
    byStem,
    open,
    yes: claimants(answers, 'yes'),
    no: claimants(answers, 'no'),
    numbers: ranges.length > 0,
    positions: ranges.length === 0 && !answers.some(({ label }) => labelForms(label).some(isSign)),
    scale: Number.isFinite(top) ? top : undefined,
    texts: answers.flatMap(({ accepts }, at) => (accepts?.some(({ type }) => type === 'text') ? [at] : [])),
    timely: answers.some(({ accepts }) => accepts?.some(({ type }) => TIMELY.test(type)) === true),
    seen: new Map(),
    compile: (pattern, tools) => {
      if (tools?.pattern === undefined) return undefined;
      if (compiledBy !== tools.pattern) compiled.clear();
      compiledBy = tools.pattern;
      const known = compiled.get(pattern) ?? tools.pattern(pattern);
      compiled.set(pattern, known);
      return known;
    },
  };
}

/** True for a label that is itself a letter or a number. */
function isSign(form: string): boolean {
  const word = core(words(form), true);
  return isLetter(word) || isNumeric(word) || numberOf(word) !== undefined;
}

const known = new WeakMap<readonly Answer[], Prepared>();

/** `prepare`, remembered for as long as the very same list is in use. The list must not change. */
export function prepared(answers: readonly Answer[]): Prepared {
  let found = known.get(answers);
  if (found === undefined) {
    found = prepare(answers);
    known.set(answers, found);
  }
  return found;
}
