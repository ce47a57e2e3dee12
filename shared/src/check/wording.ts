import { cutText } from '../text/cut.ts';

type Facts = Readonly<Record<string, string>>;

/** What a sentence quotes is cut at so many UTF-16 units: a label may be as long as the flow. */
const MAX_FACT = 300;

/** Every problem's sentence, by its code: what is wrong, and what to do. */
const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  all_caps: ({ words }) => `“${words}” is written in capitals. Small letters read better.`,
  answer_is_help_word: ({ word }) =>
    `“${word}” also asks for your help text, which is sent first. Another word is safer.`,
  answer_is_start_word: ({ word }) =>
    `“${word}” also means “text me again” to the phone companies. Take another word, too.`,
  answer_is_stop_word: ({ word }) =>
    `“${word}” stops all texts, so it can never be an answer. Use another word or a number.`,
  answer_without_label: () => 'This answer has no name. Write what people should reply, such as A or Yes.',
  answers_collide: ({ a, b, reply }) =>
    `“${a}” and “${b}” both match the reply “${reply}”, so neither would. Change one of them.`,
  answers_not_in_text: () =>
    "The text doesn't say what to reply. People only see the text: name the answers in it.",
  bad_duration: () => 'This length of time cannot be read. Write a number of minutes, hours or days.',
  bad_hour: () => 'This hour cannot be read. Write it as 09:00 or 14:30.',
  bad_pattern: ({ why }) => why ?? 'This pattern cannot be read. Write it anew.',
  blank_left: ({ blank, answer }) =>
    answer === undefined
      ? `“[${blank}]” is still a blank. Write your own words in its place.`
      : `Answer ${answer} is still called “[${blank}]”. Write your own words in its place.`,
  broken_line: ({ exit }) => `A line from “${exit}” leads nowhere. Remove it or draw it anew.`,
  condition_incomplete: () => 'A condition is not finished. Say what is compared with what.',
  costly_characters: ({ texts, fewer }) =>
    `A few characters make this ${texts} texts. With plain ones it is ${fewer}.`,
  dead_end: ({ exit }) =>
    `Nothing happens after ${exit === undefined ? 'this step' : `“${exit}”`}. Say what happens next, or end here.`,
  double_line: ({ exit }) => `Two lines leave “${exit}”. Keep the one that is meant.`,
  duplicate_exit: ({ id }) => `Two answers share the id “${id}”. Remove one of them and add it again.`,
  duplicate_node: ({ id }) => `Two steps share the id “${id}”. Remove one of them and add it again.`,
  empty_pattern: () => 'This pattern is empty. Write the form that a reply must have, or remove it.',
  empty_range: () => 'The smallest number is larger than the largest. Swap them.',
  empty_text: () => 'This text is empty. Write what the contact should read.',
  endless_loop: () =>
    'These steps go round and round without waiting. Put a question or a wait between them.',
  flow_not_live: ({ flow, paused }) =>
    paused === undefined
      ? `“${flow}” is not published yet, so the conversation ends here. Publish it, too.`
      : `“${flow}” is paused, so the conversation ends here. Resume it.`,
  four_texts_in_a_row: () =>
    'This is the fourth text in a row without a question. Ask something before it, so that people can answer.',
  long_text: ({ texts }) => `This goes out as ${texts} texts. One is cheaper, and easier to read.`,
  loop_without_max: () =>
    'These steps can go round again and again while nobody answers. Lead a way out of them, or end after some tries.',
  malformed_name: ({ text }) =>
    `“${text}” is not a name that can be filled in. Write it like {{first_name|there}}.`,
  many_emojis: ({ count }) => `This text has ${count} emojis. Keep one or two.`,
  many_exclamations: () => 'This text has many exclamation points. One or two are enough.',
  many_questions: ({ count }) => `This text asks ${count} questions. Ask one at a time.`,
  may_send_at_night: ({ after, none }) =>
    `What follows these ${after} can go out in the middle of the night. ${none === undefined ? 'Send it only in sending hours.' : 'Set your hours in Settings, and send it only in them.'}`,
  name_without_fallback: ({ name, instead }) =>
    `Some people have no “${name}”. Say what to write instead${instead === undefined ? '' : `, such as {{${name}|${instead}}}`}.`,
  no_after_hours_text: () => 'Outside office hours people get the same text. Say when you will be back.',
  no_answers: () => 'This question has no answers. Add at least one, or make it a message.',
  no_cases: () => 'This branch has no condition. Add one, or remove the step.',
  no_reply_too_soon: () => 'This waits less than 15 minutes for a reply. Give people more time.',
  no_start: () => 'The flow has no start. Add one, so that people can get in.',
  no_tags: () => 'This step changes no tag. Name a tag to add or take away.',
  reply_taken: ({ meant, other, reply }) =>
    `The reply “${reply}” means “${meant}”, so “${other}” never gets it. Use another word there.`,
  sends_at_night: ({ at }) =>
    `This goes out at ${at}, when people are asleep. Choose an hour between 08:00 and 21:00.`,
  stiff_phrase: ({ list }) => `${list}: this sounds like a form letter. Write it as you would say it.`,
  too_long_text: ({ most }) =>
    `This text is too long: only the first ${most} characters are sent. Split it into two.`,
  too_many_patterns: ({ most }) =>
    `A flow can have ${most} different patterns. Use words instead, or split it.`,
  too_many_steps: ({ most }) =>
    `This comes after ${most} steps without a pause, and there it would fail. Put a question or a wait in between.`,
  too_many_texts: ({ most }) =>
    `This is more than ${most} texts in a row, and it would not be sent. Put a question or a wait in between.`,
  trigger_incomplete: ({ what }) => `Say which ${what} starts this flow, or remove this way in.`,
  trigger_is_help_word: ({ word }) =>
    `“${word}” also asks for your help text. People get that first, and then this flow.`,
  trigger_is_start_word: ({ word }) => `“${word}” also opts people back in. Take another word, too.`,
  trigger_is_stop_word: ({ word }) =>
    `“${word}” stops all texts, so it can never start a flow. Use another word.`,
  trigger_without_word: () => 'Say which word starts this flow, or remove this way in.',
  two_questions: () => 'This text asks two questions. One at a time gets better answers.',
  two_starts: () => 'A flow has one start. Remove this one.',
  unknown_field: ({ name }) =>
    `Nothing fills in “${name}”, so this is never met. Ask for it earlier, or send it when the flow is started.`,
  unknown_flow: () =>
    'The flow that this goes to is not here, so the conversation ends. Choose another one, or end it here.',
  unknown_name: ({ name, meant }) =>
    `Nothing fills in “${name}”.${meant === undefined ? ' Ask for it earlier, or add it as a field in Settings.' : ` Did you mean “${meant}”?`}`,
  unknown_person: () =>
    'The person this goes to has no account here, so anyone can take it. Choose someone else if that is wrong.',
  unknown_team: ({ team }) => `There is no team “${team}” yet, so anyone can take it.`,
  unreachable: () => 'No line leads here, so nobody ever gets to this step. Connect it or remove it.',
  vague_ask: ({ phrase }) =>
    `“${phrase}” leaves people guessing what to reply. Ask a question, with answers to choose from.`,
  very_long_text: ({ texts }) =>
    `This goes out as ${texts} texts. Cut it, or spread it over the conversation.`,
  written_out: ({ word }) =>
    `This text is written out like a letter. Say “${word}”, as you would on the phone.`,
};

/** Every code that a problem may have. */
export const problemCodes: readonly string[] = Object.keys(sentences);

/** The sentence for a problem's code. An unknown code is a bug, which a test over all kinds catches. */
export function sentenceFor(code: string, facts: Facts = {}): string {
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  if (sentence === undefined) return code;
  return sentence(Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, short(fact)])));
}

function short(fact: string): string {
  return fact.length > MAX_FACT ? `${cutText(fact, MAX_FACT - 1)}…` : fact;
}
