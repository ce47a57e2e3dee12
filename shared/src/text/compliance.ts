import { cutText } from './cut.ts';
import { barePhrase, bareWords, wholePhrase } from './phrase.ts';
import { MAX_TEXT } from './template.ts';

export { asksForPerson } from './person-words.ts';

/** Tier 1: the message is nothing but the keyword. Tier 2: other words that plainly mean STOP. */
export interface ComplianceWord {
  readonly word: 'stop' | 'start' | 'help';
  readonly tier: 1 | 2;
}

/**
 * STOP: 47 CFR 64.1200(a)(10) (stop, quit, end, revoke, opt out, cancel, unsubscribe) and the words that
 * carriers and providers act on. `alto` and `baja` are Spanish for stop and unsubscribe, `arret` French.
 */
const KEYWORDS: ReadonlyMap<string, ComplianceWord['word']> = new Map([
  ...'stop,stopall,stop all,unsubscribe,cancel,end,quit,revoke,optout,opt out,remove,arret,alto,baja'
    .split(',')
    .map((word) => [word, 'stop'] as const),
  ...['start', 'unstop'].map((word) => [word, 'start'] as const),
  ...['help', 'info', 'aide', 'ayuda'].map((word) => [word, 'help'] as const),
]);

const LEADS = [
  'ok|okay|no|nope|nah|yes|yeah|hi|hello|hey|sorry|omg|wtf|fuck|ugh|seriously|and|so',
  'no thank(?:s| you)|(?:i ?a?m )?not interested|i said|i told you(?: to)?|i think',
  '(?:can|could|would|will) (?:you|u|yall)(?: guys)?|you need to|you guys|guys',
  'i (?:want|need|wish|would like)(?: you)? to|id like(?: you)? to|i wanna|how (?:do|can) i|let me',
];
const TEXTS = '(?:texts?|messages?|msgs?|sms|spam|text messages?)';
const SENDING = '(?:texting|messaging|contacting|spamming|bothering|harassing|bugging|annoying|calling)';
const WHOM = '(?: (?:me|us|my (?:phone|number)|this (?:phone|number)))';
const AGAIN = '(?: (?:again|anymore|any more|ever|ever again|forever))?';
const THESE = '(?: (?:any|any more|more|your|the|these|those|all|all these|so many|this))?';
const LIST = `(?:${TEXTS}|(?:text |texting |sms |mailing |contact |call )?lists?|system|database)`;

/** What a reasonable person reads as STOP. Each must be the whole message, fillers and leads aside. */
const STOP_PHRASES = wholePhrase(LEADS, [
  `stop(?: (?:it|this|that))?${AGAIN}`,
  'stopp+|sstop|sotp|stpo|s t o p|unsub|unsubscribed?|unsuscribe|unsubcribe|optout|stopall',
  `(?:stop|quit|cease)(?: all)? ${SENDING}${WHOM}?${AGAIN}`,
  `(?:stop|quit) sending(?: me| us)?${THESE}(?: (?:${TEXTS}|stuff|crap|shit|things|it|them|this))?${AGAIN}`,
  `stop(?: all|${THESE})(?: marketing| promo| text)? ${TEXTS}`,
  `(?:dont|do not|never|stop) (?:you )?(?:ever )?(?:text|message|msg|contact|sms|spam|bother)${WHOM}${AGAIN}`,
  `(?:dont|do not|never) send(?: me| us)?${THESE} ${TEXTS}${AGAIN}`,
  `(?:dont|do not) (?:want|wish)(?: to (?:get|receive))?${THESE} ${TEXTS}(?: from you)?${AGAIN}`,
  `i (?:dont|do not|no longer) (?:want|wish)(?: to (?:get|receive))?${THESE} ${TEXTS}(?: from you)?${AGAIN}`,
  `no more(?: of)?(?: these| your)? (?:${TEXTS}|texting|messaging)(?: from you)?`,
  `(?:unsub|unsubscribe)${WHOM}?(?: from${THESE} ${LIST})?`,
  `(?:remove|delete)(?: (?:me|us|my number|this number|my name))(?: (?:from|off)(?: of)?${THESE}(?: ${LIST})?)?`,
  `take (?:me|us|my number|this number|my name) off(?: of)?(?:${THESE} ${LIST})?`,
  `(?:get|drop) (?:me|my number) off(?: of)?${THESE} ${LIST}`,
  `opt(?: me| us)? out(?: (?:of|from)${THESE}(?: ${LIST})?)?|be removed|opting out`,
  '(?:revoke|withdraw|i (?:revoke|withdraw))(?: my)? consent',
  '(?:(?:you|u)(?: ?ve)?(?: have| got| have got)? |this is |its |it is )?(?:the )?wrong (?:number|person)',
  'leave me alone|lose (?:my|this) number|go away|get lost|f(?:uck)? off|piss off',
  '(?:no )?(?:quiero )?(?:no )?mas (?:mensajes|textos)|no (?:me )?envien mas(?: mensajes)?|(?:dame|darme) de baja',
  'arretez|desabonnez moi|desinscrire|plus de (?:messages|sms|textos)',
]);
/** The other keywords stay STOP with courtesy around them, and with nothing else: "cancel my order" is none. */
const COURTEOUS = /^(?:(?:ok|okay|hi|hello|hey|no) )?(.+)$/;

/**
 * Whether a message is STOP, START or HELP, whatever its case, punctuation, accents and emoji. Only the whole
 * message counts: "cancel my order", "stop by tomorrow?" and "don't stop" are null. STOP must be obeyed before
 * any flow sees the message.
 */
export function complianceWord(text: string): ComplianceWord | null {
  const word = KEYWORDS.get(bareWords(text));
  if (word) return { word, tier: 1 };
  const phrase = barePhrase(text);
  if (phrase === null) return null;
  const inner = COURTEOUS.exec(phrase)?.[1] ?? phrase;
  const stops =
    STOP_PHRASES.test(phrase) || KEYWORDS.get(phrase) === 'stop' || KEYWORDS.get(inner) === 'stop';
  return stops ? { word: 'stop', tier: 2 } : null;
}

/**
 * The meaning that a word already has, so that no flow can use it as a keyword or an answer; null where it is
 * free. Also finds words of tier 2, which are STOP by default. YES is free here, yet some providers take it for
 * START from contacts who have opted out.
 */
export function reservedWord(word: string): ComplianceWord['word'] | null {
  return complianceWord(word)?.word ?? null;
}

const NAMES_STOP = [
  /\b(?:reply|respond|text|txt|send|answer|type|responda|responde|envia|envie|repondez|envoyez)(?: back)?(?: with)?[^\p{L}\p{N}]{1,3}stop\b/iu,
  /\bSTOP\b["'”’]?\s*(?:=|(?:to|2|para|pour)(?![\p{L}\p{N}]))/u,
  /\bstop to (?:opt|end|cancel|unsubscribe|quit|leave)\b/i,
];

/** True where a text that goes out already tells how to STOP ("Reply STOP", "STOP to end"). */
export function namesStop(text: string): boolean {
  const plain = text.normalize('NFD').replace(/\p{M}+/gu, '');
  return NAMES_STOP.some((form) => form.test(plain));
}

/** Ends the first text of a conversation. */
export const optOutLine = 'Reply STOP to opt out.';
/** Longest text that `optOutLine` is added to with nothing lost. */
export const MAX_OPENING = MAX_TEXT - optOutLine.length - 1;

/**
 * The text with `optOutLine` after a space, unless it names STOP already. Stays within `MAX_TEXT`, at the cost
 * of the text's end. A blank text stays as it is.
 */
export function withOptOutLine(text: string): string {
  if (text.trim() === '' || namesStop(text)) return text;
  return `${cutText(text, MAX_OPENING).trimEnd()} ${optOutLine}`;
}

/** The text as it was before `withOptOutLine` added to it. */
export function withoutOptOutLine(text: string): string {
  const line = ` ${optOutLine}`;
  return text.endsWith(line) ? text.slice(0, -line.length) : text;
}

/** The one text after STOP (47 CFR 64.1200(a)(12): within five minutes, nothing that sells). */
export function stopConfirmation(business: string): string {
  const name = business.trim();
  const from = name === '' ? '' : ` from ${name}`;
  return `You have opted out and will get no more texts${from}. Reply START to opt back in.`;
}

/** The answer to START. */
export function startConfirmation(business: string): string {
  const name = business.trim();
  const to = name === '' ? 'our texts' : `texts from ${name}`;
  return `You will get ${to} again. Msg & data rates may apply. Reply HELP for help, STOP to opt out.`;
}

/** The answer to HELP: who texts, how to reach a person, what it costs, how to leave. */
export function helpText(business: string): string {
  const name = business.trim();
  const who = name === '' ? '' : `${name}: `;
  return `${who}Reply AGENT to reach a person. Msg & data rates may apply. ${optOutLine}`;
}
