import { ask, choice, draw, end, fork, handTo, pause, say, start, tag, untag, words } from './draw.ts';
import type { Template } from './template.ts';

const later = 'Check back later';

/**
 * Three days after something was sent to a lead. Whoever is busy names a day; on that day the date trigger starts
 * the flow again, and the tag tells that this time nobody has to wait.
 */
export const dayThreeCheckIn: Template = {
  key: 'day-3-check-in',
  name: 'Day 3 check-in',
  about:
    'Three days after you sent something: answers questions, and comes back on the day that busy people name.',
  transcript: [
    {
      from: 'business',
      text: 'Hey Jordan, how are things? Have you had a look at our proposal yet?\nReply YES, BUSY, or type your question.',
    },
    { from: 'contact', text: 'busy this week, sorry' },
    {
      from: 'business',
      text: 'I hear you! Which day would be better? Reply with a day, like Friday, or with whatever suits you.',
    },
    { from: 'contact', text: 'monday' },
  ],
  blanks: [{ blank: 'What you sent', hint: 'A proposal, a demo, a guide', example: 'our proposal' }],
  flow: draw(
    'Day 3 check-in',
    start(
      'come-back',
      { type: 'event', name: 'proposal sent' },
      { type: 'date', field: 'check_back_on', offset: 'PT0S', at: '10:00' },
    ),
    fork('come-back', { tag: later, is: 'exists' }, 'They asked us to come back', 'forget', 'three-days'),
    untag('forget', later, 'check-back'),
    pause('three-days', 'P3D', 'check-in'),
    ask(
      'check-in',
      'Hey {{first_name|there}}, how are things? Have you had a look at [What you sent] yet?\n\nReply YES, BUSY, or type your question.',
      [
        choice('yes', 'YES', 'questions', { type: 'yes' }),
        choice(
          'busy',
          'BUSY',
          'which-day',
          { type: 'no' },
          words('no time', 'later', 'swamped', 'bad time', 'not a good time', 'crazy week'),
        ),
        choice('question', 'A question', 'person', { type: 'text' }),
      ],
    ),
    ask(
      'check-back',
      'Hey {{first_name|there}}, you asked me to come back today. Is now a good time for [What you sent]?\n\nReply YES, BUSY, or type your question.',
      [
        choice('yes', 'YES', 'questions', { type: 'yes' }),
        choice('busy', 'BUSY', 'which-day', { type: 'no' }, words('no time', 'later', 'bad time')),
        choice('question', 'A question', 'person', { type: 'text' }),
      ],
    ),
    ask(
      'questions',
      "Great! Anything you'd like to ask? Just type it here, or reply NO if it's all clear.",
      [
        choice('no', 'NO', 'all-clear', { type: 'no' }, words('all clear', 'all good')),
        choice('question', 'A question', 'person', { type: 'text' }),
      ],
      { saveAs: 'question' },
    ),
    say('all-clear', "Wonderful! I'm here if anything comes up.", 'end'),
    ask(
      'which-day',
      'I hear you! Which day would be better? Reply with a day, like Friday, or with whatever suits you.',
      [
        choice('day', 'A day', 'tag-later', { type: 'date' }),
        choice('other', 'Anything else they say', 'person', { type: 'text' }),
      ],
      { saveAs: 'check_back_on' },
    ),
    tag('tag-later', later, 'noted'),
    say('noted', "Noted! I'll text you again then. Take care until then, {{first_name|friend}}!", 'end'),
    handTo('person', {
      text: 'Good point! Give me ten minutes, and a person will answer you right here.',
      closed: "Good point! We're closed right now, so a person will answer you here when we're back.",
      done: 'end',
    }),
    end(),
  ),
};
