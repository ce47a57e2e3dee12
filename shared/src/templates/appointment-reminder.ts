import { ask, choice, draw, end, say, start, tag, words } from './draw.ts';
import type { Template } from './template.ts';

/** A reminder the day before, which also catches those who cannot come and those who say nothing. */
export const appointmentReminder: Template = {
  key: 'appointment-reminder',
  name: 'Appointment reminder',
  about: 'A day before the appointment: confirm with C, reschedule with R, and a nudge after 4 quiet hours.',
  transcript: [
    {
      from: 'business',
      text: "Hi Jordan! A quick reminder that we're seeing you tomorrow at 2:30 PM.\nReply C to confirm or R to reschedule.",
    },
    { from: 'contact', text: 'c' },
    {
      from: 'business',
      text: "Perfect, you're confirmed! See you tomorrow at 2:30 PM.\nGood to know: Parking is behind the house, and it takes about 40 minutes.",
    },
  ],
  blanks: [
    {
      blank: 'Good to know',
      hint: 'What people should bring or expect',
      example: 'Parking is behind the house, and it takes about 40 minutes.',
    },
    { blank: 'Other time 1', hint: 'A time you can offer instead', example: 'Thursday at 9am' },
    { blank: 'Other time 2', example: 'Thursday at 3pm' },
    { blank: 'Other time 3', example: 'Friday at 11am' },
  ],
  flow: draw(
    'Appointment reminder',
    start('remind', { type: 'date', field: 'appointment', offset: '-PT24H' }),
    ask(
      'remind',
      "Hi {{first_name|there}}! A quick reminder that we're seeing you tomorrow at {{time|the usual time}}.\n\nReply C to confirm or R to reschedule.",
      [
        choice('c', 'C', 'tag-confirmed', { type: 'yes' }, words('confirm', 'see you then', "i'll be there")),
        choice('r', 'R', 'other-times', words('reschedule', 'another time', "can't make it", 'change')),
      ],
      { saveAs: 'reminder_answer', noReply: ['PT4H', 'still-on'] },
    ),
    tag('tag-confirmed', 'Confirmed', 'confirmed'),
    say(
      'confirmed',
      "Perfect, you're confirmed! See you tomorrow at {{time|the usual time}}.\n\nGood to know: [Good to know]",
      'end',
    ),
    ask(
      'other-times',
      'No problem! How about one of these?\n1) [Other time 1]\n2) [Other time 2]\n3) [Other time 3]\n\nReply 1, 2 or 3.',
      [
        choice('time-1', '[Other time 1]', 'tag-moved'),
        choice('time-2', '[Other time 2]', 'tag-moved'),
        choice('time-3', '[Other time 3]', 'tag-moved'),
      ],
      { saveAs: 'new_time', again: "Sorry, I didn't get that. Just reply 1, 2 or 3." },
    ),
    tag('tag-moved', 'Rescheduled', 'moved'),
    say('moved', "All sorted! You're now booked for {{new_time|the new time}}. See you then!", 'end'),
    say(
      'still-on',
      "Hey {{first_name|there}}, we haven't heard from you, so just to be sure: we're still expecting you tomorrow at {{time|the usual time}}.\n\nDrop us a line if something has come up!",
      'end',
    ),
    end(),
  ),
};
