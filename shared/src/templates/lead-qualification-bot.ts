import { ask, choice, draw, end, say, start, tag, words } from './draw.ts';
import type { Template } from './template.ts';

/** Two quick questions for whoever has just joined, then a suggestion and a call. */
export const leadQualificationBot: Template = {
  key: 'lead-qualification-bot',
  name: 'Lead qualification bot',
  about: 'Greets people who have just joined, asks what they need and how soon, and offers them a call.',
  transcript: [
    {
      from: 'business',
      text: "Got it! How soon do you want to get going?\n1) ASAP\n2) This month\n3) I'm just exploring",
    },
    { from: 'contact', text: '2' },
    {
      from: 'business',
      text: "Thanks, Jordan! From what you've told me, our design package looks like a good fit.\nShall we have a quick call about it? Reply YES for my calendar, or LATER.",
    },
    { from: 'contact', text: 'yes please' },
  ],
  blanks: [
    { blank: 'Business', hint: 'Your name, as people know it', example: 'Bright Home' },
    { blank: 'Option 1', hint: 'What people come to you for', example: 'A new kitchen' },
    { blank: 'Option 2', hint: 'Another thing', example: 'A new bathroom' },
    { blank: 'Option 3', hint: 'And one more', example: 'An extension' },
    { blank: 'Recommendation', hint: 'What you suggest to most people', example: 'our design package' },
    { blank: 'Calendar link', hint: 'Where people pick a time', example: 'https://example.com/call' },
  ],
  flow: draw(
    'Lead qualification bot',
    start('welcome', { type: 'opt-in' }),
    ask(
      'welcome',
      "Hey {{first_name|there}}, welcome to [Business]!\n\nMind if I ask two quick things, so we can point you the right way? Reply YES and we're off, or NO if it's a bad moment.",
      [
        choice('yes', 'YES', 'interest', { type: 'yes' }, words('ready', 'lets go')),
        choice('no', 'NO', 'another-time', { type: 'no' }),
      ],
    ),
    say('another-time', 'No worries at all! Just text us whenever it suits you.', 'end'),
    ask(
      'interest',
      'Great! First one: what would you like a hand with?\nA) [Option 1]\nB) [Option 2]\nC) [Option 3]',
      [
        choice('option-1', '[Option 1]', 'tag-option-1'),
        choice('option-2', '[Option 2]', 'tag-option-2'),
        choice('option-3', '[Option 3]', 'tag-option-3'),
      ],
      { saveAs: 'interest', again: "Sorry, I didn't get that. Just reply A, B or C." },
    ),
    tag('tag-option-1', 'Interest: [Option 1]', 'how-soon'),
    tag('tag-option-2', 'Interest: [Option 2]', 'how-soon'),
    tag('tag-option-3', 'Interest: [Option 3]', 'how-soon'),
    ask(
      'how-soon',
      "Got it! How soon do you want to get going?\n1) ASAP\n2) This month\n3) I'm just exploring",
      [
        choice('asap', 'ASAP', 'tag-hot', words('right away', 'now', 'this week', 'today')),
        choice('this-month', 'This month', 'suggest', words('soon', 'in a few weeks')),
        choice('exploring', 'Just exploring', 'suggest', words('looking around', 'not sure yet', 'no rush')),
      ],
      { saveAs: 'timeline', again: "Sorry, I didn't get that. Just reply 1, 2 or 3." },
    ),
    tag('tag-hot', 'Hot lead', 'suggest'),
    ask(
      'suggest',
      "Thanks, {{first_name|friend}}! From what you've told me, [Recommendation] looks like a good fit.\n\nShall we have a quick call about it? Reply YES for my calendar, or LATER.",
      [
        choice('yes', 'YES', 'calendar', { type: 'yes' }, words('call me', 'calendar')),
        choice('later', 'LATER', 'no-rush', { type: 'no' }, words('maybe later', 'another time')),
      ],
    ),
    say('calendar', 'Here you go, pick any time you like: [Calendar link]\n\nTalk soon!', 'end'),
    say('no-rush', "Sure, no rush! Text me here when you'd like to talk.", 'end'),
    end(),
  ),
};
