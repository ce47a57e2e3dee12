import { barePhrase, wholePhrase } from './phrase.ts';

const LEADS = [
  'ok|okay|no|yes|yeah|hi|hello|hey|sorry|and|so|omg|ugh|seriously',
  'not a (?:bot|robot|machine)|i dont want (?:a|to talk to a) (?:bot|robot|machine)',
];
const ARTICLE = '(?:(?:a|an|the|your|any|some) )?(?:(?:real|live|actual|human|different) )*';
const PERSON =
  '(?:person|human(?: being)?|agent|representative|rep|operator|adviser|advisor|manager|supervisor|' +
  'team member|sales ?person|receptionist|(?:customer|client|live|human|tech|technical) (?:service|support|care)' +
  '(?: (?:agent|rep|representative|person|team))?|live chat|agente|persona(?: real)?|humano)';
const ANYONE = `(?:${ARTICLE}${PERSON}|someone(?: (?:real|human|else))?|somebody|anyone|anybody|staff|the (?:owner|team|office))`;
const ASK =
  '(?:(?:can|could|may) (?:i|we|you)|(?:i|we) (?:want|need|would like|d like|wanna)(?: to)?|(?:i|we) have to|(?:id|wed) like(?: to)?|' +
  'let me|is it possible to|i wish to|how (?:do|can) i|would you)';
const TALK = '(?:talk|speak|chat|text)(?:ing)?(?: directly)?(?: (?:to|with))?';
const CONNECT =
  '(?:connect|transfer|put|pass)(?: me)?(?: (?:to|with|through to|through|over to|on with))?|get(?: me)?|give me';
const TOPIC = '(?: (?:about|regarding|re|who|that) .{1,80}| here| in person)?';

const REQUEST = wholePhrase(LEADS, [
  `${ARTICLE}${PERSON}`,
  `(?:${ASK} )?(?:${TALK}|${CONNECT}) ${ANYONE}${TOPIC}`,
  `${ASK} ${ARTICLE}${PERSON}${TOPIC}`,
  `(?:can|could) (?:i have )?${ANYONE} (?:help|call|text|contact|answer)(?: me| us)?${TOPIC}`,
  `is there ${ANYONE}(?: that)?(?: (?:i|we) can ${TALK})?(?: there)?`,
  'hablar con (?:una persona|un agente|alguien|un humano)',
]);

/**
 * True where the whole message asks for a person: "agent", "real person please", "can I talk to a human?". A
 * message that only contains such a word ("I am an agent") is none.
 */
export function asksForPerson(text: string): boolean {
  const phrase = barePhrase(text);
  return phrase !== null && REQUEST.test(phrase);
}
