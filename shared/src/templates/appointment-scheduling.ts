import { ask, choice, draw, end, say, start, tag, words } from './draw.ts';
import type { Template } from './template.ts';

const thisWeek = words('this week', 'this one');
const nextWeek = words('next week', 'next one');

/** Finds a time by text: which week, which of three times, and a confirmation that can still be changed. */
export const appointmentScheduling: Template = {
  key: 'appointment-scheduling',
  name: 'Appointment scheduling',
  about: 'Whoever texts BOOK picks a week and one of three times, and confirms it or picks another.',
  transcript: [
    {
      from: 'business',
      text: 'Next week I have:\n1. Monday at 9am\n2. Tuesday at 1pm\n3. Friday at 3pm\nWhich one shall I book? Reply 1, 2 or 3.',
    },
    { from: 'contact', text: '2' },
    {
      from: 'business',
      text: "Done! I've got you down for Tuesday at 1pm, and you'll hear from us again the day before.\nReply C to confirm, or R to pick another time.",
    },
    { from: 'contact', text: 'c' },
  ],
  blanks: [
    { blank: 'Appointment', hint: 'What people book with you', example: 'consultation' },
    { blank: 'Time 1 this week', example: 'Tuesday at 2pm' },
    { blank: 'Time 2 this week', example: 'Wednesday at 10am' },
    { blank: 'Time 3 this week', example: 'Thursday at 4pm' },
    { blank: 'Time 1 next week', example: 'Monday at 9am' },
    { blank: 'Time 2 next week', example: 'Tuesday at 1pm' },
    { blank: 'Time 3 next week', example: 'Friday at 3pm' },
  ],
  flow: draw(
    'Appointment scheduling',
    start('week', { type: 'keyword', words: ['BOOK', 'APPOINTMENT'] }),
    ask(
      'week',
      "Hi {{first_name|there}}! Let's find a time for your [Appointment].\n\nWhich week is better for you, this one or the next?\n\nReply THIS or NEXT and you'll get the free times.",
      [
        choice('this', 'THIS', 'times-this-week', thisWeek),
        choice('next', 'NEXT', 'times-next-week', nextWeek),
      ],
    ),
    ask(
      'times-this-week',
      'This week I have:\n1. [Time 1 this week]\n2. [Time 2 this week]\n3. [Time 3 this week]\n\nWhich one shall I book? Reply 1, 2 or 3.',
      [
        choice('time-1', '[Time 1 this week]', 'confirm'),
        choice('time-2', '[Time 2 this week]', 'confirm'),
        choice('time-3', '[Time 3 this week]', 'confirm'),
      ],
      { saveAs: 'booked_time', again: "Sorry, I didn't get that. Just reply 1, 2 or 3." },
    ),
    ask(
      'times-next-week',
      'Next week I have:\n1. [Time 1 next week]\n2. [Time 2 next week]\n3. [Time 3 next week]\n\nWhich one shall I book? Reply 1, 2 or 3.',
      [
        choice('time-1', '[Time 1 next week]', 'confirm'),
        choice('time-2', '[Time 2 next week]', 'confirm'),
        choice('time-3', '[Time 3 next week]', 'confirm'),
      ],
      { saveAs: 'booked_time', again: "Sorry, I didn't get that. Just reply 1, 2 or 3." },
    ),
    ask(
      'confirm',
      "Done! I've got you down for {{booked_time|that time}}, and you'll hear from us again the day before.\n\nReply C to confirm, or R to pick another time.",
      [
        choice('c', 'C', 'tag-confirmed', { type: 'yes' }, words('confirm')),
        choice('r', 'R', 'another-week', words('reschedule', 'change', 'another time', 'different time')),
      ],
    ),
    tag('tag-confirmed', 'Booked', 'see-you'),
    say('see-you', 'Lovely, see you {{booked_time|then}}!', 'end'),
    ask('another-week', "No problem, let's look again! Which week is better? Reply THIS or NEXT.", [
      choice('this', 'THIS', 'times-this-week', thisWeek),
      choice('next', 'NEXT', 'times-next-week', nextWeek),
    ]),
    end(),
  ),
};
