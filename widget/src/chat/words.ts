/** Every word that the element itself says. A language is one more table. */
const english = {
  locale: 'en',
  you: 'You',
  business: 'Business',
  conversation: 'Conversation',
  input: 'Your text',
  placeholder: 'Text message',
  send: 'Send',
  quickAnswers: 'Quick answers',
  controls: 'Try it',
  restart: 'Restart',
  back: 'Step back',
  newest: 'New texts',
  opensElsewhere: 'opens in a new tab',
  sending: 'Sending…',
  failed: 'Not sent',
  texts: (count: number) => (count === 1 ? '1 text' : `${count} texts`),
  understood: (answer: string) => `understood as “${answer}”`,
  skip: (label: string, span: string) =>
    label === 'Wait' ? `Skip the wait, ${span}` : `Skip to “${label}”, in ${span}`,
  later: (span: string) => `${span} later`,
  clockMoved: (time: string) => `It is now ${time}`,
  long: {
    minute: ['minute', 'minutes'],
    hour: ['hour', 'hours'],
    day: ['day', 'days'],
  },
  short: { minute: 'min', hour: 'h', day: ['day', 'days'] },
  status: {
    idle: '',
    waiting: '',
    ended: 'Conversation ended',
    person: 'With a person',
    'opted-out': 'Opted out',
    failed: 'Stopped',
  },
} as const;

export type Words = typeof english;

/** The words for a BCP 47 tag; English where a language is not there. */
export const wordsFor = (_lang: string): Words => english;

/** The locale for dates: the reader's own variant of the language that the words are in, `en-GB`. */
export const localeFor = (lang: string, words: Words): string =>
  lang.toLowerCase().split('-')[0] === words.locale ? lang : words.locale;
