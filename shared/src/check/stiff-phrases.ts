import { capital } from '../text/capital.ts';

/** Phrases of letters and forms, and what a person would text instead. The more particular ones come first. */
const PHRASES: readonly (readonly [stiff: RegExp, casual: string])[] = [
  [
    /\bdear (?:(?:valued|esteemed|loyal|dear) )?(?:customers?|clients?|guests?|members?|patients?|sir or madam|sir\/madam|sirs?|madam)\b\s*[,:!.]?/gi,
    'Hi {{first_name|there}}!',
  ],
  [/\bto whom it may concern\b\s*[,:]?/gi, 'Hi there!'],
  [/\b(?:thank you|thanks) for your (?:recent )?(?:inquiry|enquiry)\b/gi, 'thanks for asking'],
  [/\bthank you for contacting us\b/gi, 'thanks for getting in touch'],
  [/\bthank you for contacting\b/gi, 'thanks for texting'],
  [/\byour (?:inquiry|enquiry|request|message) has been received\b/gi, "we've got your message"],
  [
    /\b(?:a|one of our|our) (?:[\w-]+ ){0,2}(?:representatives?|associates?|agents?) will call (?:you)?\b/gi,
    'one of us will call you',
  ],
  [
    /\b(?:(?:a|one of our|our) (?:[\w-]+ ){0,2})?(?:representatives?|associates?) will (?:contact|reach out to|get back to|be in touch with|be in contact with|respond to|assist)(?: you)?\b/gi,
    'one of us will text you',
  ],
  [/\b(?:with)?in (?:the next )?24\s?(?:-|–|—|to)\s?48 (?:business |working )?hours\b/gi, 'in a day or two'],
  [/\b24\s?(?:-|–|—|to)\s?48 (?:business|working) hours\b/gi, 'a day or two'],
  [/\b(\d+(?:\s?(?:-|–|—|to)\s?\d+)?) (?:business|working) hours\b/gi, '$1 hours'],
  [/\bat your earliest (?:possible )?convenience\b/gi, 'when you have a minute'],
  [
    /\b(?:please )?(?:do not|don['’]t) hesitate to (?:contact|call|text|reach out to|ask) us\b|\bplease feel free to contact us\b/gi,
    'just text us',
  ],
  [/\b(?:please )?(?:do not|don['’]t) hesitate to (?:contact us|reach out)\b/gi, 'just text us'],
  [
    /\bwe (?:sincerely )?apologi[sz]e for (?:any|the) inconvenience(?: (?:this )?(?:caused|may cause|may have caused))?\b/gi,
    'sorry about the trouble',
  ],
  [/\bplease be (?:advised|informed) that\s+([\w'’]+)/gi, '$1'],
  [/\bwe are (?:pleased|happy|delighted) to (?:inform|advise) you that\b/gi, 'good news:'],
  [/\bwe regret to inform you that\b/gi, "I'm sorry, but"],
  [/\bas per your (?:request|inquiry|enquiry)\b/gi, 'as you asked'],
  [
    /\bshould you have any (?:further |other )?(?:questions|queries|concerns)\b/gi,
    'if you have any questions',
  ],
  [/\bplease find (?:attached|enclosed|below)\b/gi, "here's"],
  [
    /\b(?:yours (?:sincerely|faithfully|truly)|sincerely(?=[ ,]*(?:$|\n))|respectfully yours)\b,?/gim,
    'Talk soon!',
  ],
];

/** All of them in one, so that a text without any is passed over quickly. */
const ANY = new RegExp(PHRASES.map(([stiff]) => stiff.source).join('|'), 'im');

/** The phrases of a text that sound like a form letter, as they stand there, in order. */
export function stiffPhrases(text: string): string[] {
  if (!ANY.test(text)) return [];
  const { found } = rewrite(text);
  return found.sort((a, b) => text.indexOf(a) - text.indexOf(b));
}

/** The text as a person would write it: every such phrase rewritten, with a capital where it had one. */
export function casually(text: string): string {
  return ANY.test(text) ? rewrite(text).text : text;
}

function rewrite(text: string): { text: string; found: string[] } {
  const found: string[] = [];
  const casual = PHRASES.reduce(
    (now, [stiff, words]) =>
      now.replace(stiff, (phrase: string, ...groups: unknown[]) => {
        found.push(phrase.replace(/[\s,:!.]+$/, ''));
        const written = words.replace('$1', typeof groups[0] === 'string' ? groups[0] : '');
        return /^\p{Lu}/u.test(phrase) ? capital(written) : written;
      }),
    text,
  );
  // "Dear customer, your order": what follows the comma now opens a sentence.
  const opened = casual.replace(
    /(Hi (?:there|\{\{first_name\|there\}\})!\s+)(\p{Ll})/gu,
    (_, hi: string, letter: string) => hi + letter.toUpperCase(),
  );
  return { text: opened, found };
}
