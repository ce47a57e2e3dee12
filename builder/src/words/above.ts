import { catalogue } from './catalogue.ts';
import { countOf } from './count-of.ts';

/** What lies above the page when it is asked for: finding, going anywhere, the list of keys. */
export const aboveWords = catalogue('above', {
  finder: {
    title: 'Find in this flow',
    placeholder: 'Words, names, answers or tags',
    nothing: (typed: string) => `Nothing in this flow has “${typed}”.`,
    hits: (n: number) => `${countOf(n, 'place')} found`,
    more: (n: number) => `and ${n} more: write more of it`,
  },

  launcher: {
    title: 'Go to or do anything',
    placeholder: 'A step, a flow, or what you want to do',
    steps: 'Steps',
    flows: 'Flows',
    actions: 'Actions',
    pages: 'Pages',
    nothing: (typed: string) => `Nothing is called “${typed}”.`,
    pageNames: {
      flows: 'All flows',
      gallery: 'New flow',
      conversations: 'Conversations',
      practice: 'Practice phone',
      settings: 'Settings',
    },
  },

  sheet: {
    title: 'Keys and help',
    about: 'Single letters work while the canvas has the focus; everything can be done without a mouse.',
    or: 'or',
    pointer: 'Mouse or trackpad',
    mouse: 'Mouse: the wheel makes it larger and smaller, dragging moves the canvas',
    trackpad: 'Trackpad: two fingers move the canvas, dragging picks steps out',
  },
});
