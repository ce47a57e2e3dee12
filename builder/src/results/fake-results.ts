import type { RecentPerson, ResultsBody } from '@parley/shared/api/results';

const day = Date.UTC(2026, 4, 4, 15, 30);
const said = (name: string, text: string | null, minutes: number): RecentPerson => ({
  contact: { id: name, name, phone: '+15550100123' },
  conversation: name === 'Priya N.' ? null : `with-${name.replace(/\W+/g, '-')}`,
  text,
  at: day - minutes * 60_000,
});

/** The numbers of `exampleFlow`, for stories. */
export const fakeResults: ResultsBody = {
  versions: [2, 1],
  people: 200,
  practice: false,
  ways: [
    { node: 'start', exit: 'next', people: 200, recent: [said('Jordan Kim', 'BOOK', 4)] },
    {
      node: 'ask',
      exit: 'c',
      people: 128,
      recent: [
        said('Jordan Kim', 'yep', 3),
        said('Sam Okafor', 'C', 12),
        said('Priya N.', 'c 👍', 25),
        said('+1 555 010 0144', 'confirm', 31),
        said('Alex Moreno-Castillo', 'Yes please, and could you tell me where to park?', 40),
      ],
    },
    { node: 'ask', exit: 'r', people: 17, recent: [said('Robin Reed', 'R', 5)] },
    {
      node: 'ask',
      exit: 'anything-else',
      people: 4,
      recent: [
        said('Lee Wong', 'idk', 9),
        said('Dana Fox', 'maybe', 20),
        said('Ines Roy', 'not sure', 22),
        said('+1 555 010 0177', '???', 50),
      ],
    },
    { node: 'ask', exit: 'no-reply', people: 31, recent: [said('Chris Bell', null, 60)] },
    { node: 'm1', exit: 'next', people: 128, recent: [] },
    { node: 't1', exit: 'next', people: 128, recent: [] },
    { node: 'w1', exit: 'next', people: 101, recent: [] },
    { node: 'm2', exit: 'next', people: 31, recent: [] },
    { node: 'b1', exit: 'hot', people: 1, recent: [] },
    { node: 'b1', exit: 'otherwise', people: 16, recent: [] },
    { node: 'h1', exit: 'done', people: 3, recent: [] },
  ],
  steps: [
    { node: 'start', arrived: 200, waiting: 0, unanswered: 0 },
    { node: 'ask', arrived: 200, waiting: 20, unanswered: 31 },
    { node: 'm1', arrived: 128, waiting: 0, unanswered: 0 },
    { node: 't1', arrived: 128, waiting: 0, unanswered: 0 },
    { node: 'w1', arrived: 128, waiting: 27, unanswered: 0 },
    { node: 'm2', arrived: 31, waiting: 0, unanswered: 0 },
    { node: 'b1', arrived: 17, waiting: 0, unanswered: 0 },
    { node: 'h1', arrived: 5, waiting: 2, unanswered: 0 },
    { node: 'e1', arrived: 151, waiting: 0, unanswered: 0 },
  ],
  unmatched: [
    {
      node: 'ask',
      texts: [
        { text: 'idk', times: 6, people: 6 },
        { text: 'maybe', times: 4, people: 3 },
        { text: 'who is this?', times: 1, people: 1 },
        { text: 'Unsubscribe?', times: 1, people: 1 },
        {
          text: 'Sorry I am driving right now and will get back to you as soon as I am home, is that ok?',
          times: 1,
          people: 1,
        },
      ],
    },
  ],
};

export const noResults: ResultsBody = {
  ...fakeResults,
  people: 0,
  ways: [],
  steps: [],
  unmatched: [],
};
