const lines = 'People only see your texts: where no line leads on, the conversation stops with them waiting.';
const ids = 'Two things with one id cannot be told apart when a reply comes in.';
const form = 'What cannot be read can never be met by a reply.';
const hours = 'What cannot be read never happens, and nobody would notice.';
const stops =
  'Phone companies act on STOP words themselves, before any conversation sees the text. That is the law, too.';
const help = 'HELP and INFO must always be answered with who you are and how to reach you.';
const start = 'To someone who opted out, some phone companies take YES and START for “text me again”.';
const human = 'People reply to people. The closer a text is to how you talk, the more of them answer.';
const names = 'A wrong or empty name shows that nobody wrote this text. People notice at once.';
const options = 'Clear response options get answers: people should never have to guess what to reply.';
const night =
  'Texts before 8 in the morning or after 9 at night wake people up, and in many places are against the law.';
const goesOn = 'People who were to go on would hear nothing more, and nobody would notice.';
const gone = 'A conversation must end somewhere, or it texts people for ever.';

/** Why each problem matters, by its code: what those who get the texts would meet. */
const reasons: Readonly<Record<string, string>> = {
  all_caps: 'Capitals read as shouting. Casual, like a text to a friend, gets more replies.',
  answer_is_help_word: help,
  answer_is_start_word: start,
  answer_is_stop_word: stops,
  answer_without_label: options,
  answers_collide:
    'A reply that means two things means neither: people would be asked again for a good answer.',
  answers_not_in_text: options,
  bad_duration: hours,
  bad_hour: hours,
  bad_pattern: form,
  blank_left: 'A text with a blank in it goes to real people as it stands.',
  broken_line: lines,
  condition_incomplete: 'A condition that compares nothing is never met.',
  costly_characters:
    'Curly quotes and emojis cut the room of a text from 160 characters to 70, so it costs more to send.',
  dead_end: lines,
  double_line: 'Nobody can go two ways at once.',
  duplicate_exit: ids,
  duplicate_node: ids,
  empty_pattern: form,
  empty_range: 'No number lies in this range, so no reply can ever mean it.',
  empty_text: 'An empty text is never sent.',
  endless_loop: gone,
  flow_not_live: goesOn,
  four_texts_in_a_row:
    'Two-way texting is a conversation: people who can reply feel heard, and a monologue feels like marketing.',
  long_text: 'Short texts are read at a glance. Every further text costs as much again.',
  loop_without_max: gone,
  malformed_name: names,
  many_emojis: 'One or two emojis are friendly. More of them look like an advertisement.',
  many_exclamations: 'Exclamation points work in moderation. Many of them look like an advertisement.',
  many_questions: 'One question at a time: several at once get half an answer, or none.',
  may_send_at_night: night,
  name_without_fallback: names,
  no_after_hours_text:
    'After hours people should hear at once when you will be back, instead of waiting for someone who has gone home.',
  no_answers: options,
  no_cases: 'Without a condition everybody goes the same way.',
  no_reply_too_soon: 'People answer when they can. A nudge within minutes feels like pressure.',
  no_start: 'Without a start nobody ever gets a text.',
  no_tags: 'A step that changes nothing helps nobody.',
  reply_taken: 'Whoever replies this is taken somewhere else than you meant.',
  sends_at_night: night,
  stiff_phrase: human,
  too_long_text:
    'Phone companies take no longer text, so its end would never arrive, and nobody would notice.',
  too_many_patterns: 'Patterns are slow to read, and people should not have to wait for an answer.',
  too_many_steps: 'A conversation that goes on for so long without them has probably lost its way.',
  too_many_texts: 'A phone that rings so often in a row gets your number blocked.',
  trigger_incomplete: 'What is not named never happens.',
  trigger_is_help_word: help,
  trigger_is_start_word: start,
  trigger_is_stop_word: stops,
  trigger_without_word: 'What is not named never happens.',
  two_questions: 'One question at a time: with two, many people answer only the last.',
  two_starts: 'Everybody has to come in by the same door.',
  unknown_field: names,
  unknown_flow: goesOn,
  unknown_name: names,
  unknown_person: 'People who were promised somebody should not wait for someone who is not there.',
  unknown_team: 'People who were promised somebody should not wait for someone who is not there.',
  unreachable: 'What nobody reaches is never sent.',
  vague_ask: options,
  very_long_text: 'Nobody reads so long a text on a phone, and you pay for each part of it.',
  written_out: human,
};

/** The reason for a problem's code. */
export function reasonFor(code: string): string | undefined {
  return Object.hasOwn(reasons, code) ? reasons[code] : undefined;
}
