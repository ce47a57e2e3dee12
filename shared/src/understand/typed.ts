import type { Accept } from './accept.ts';
import { readEmail } from './email.ts';
import { type Finding, settle } from './finding.ts';
import type { Moment } from './moment.ts';
import { readNumber } from './numbers.ts';
import { readPhone } from './phone.ts';
import type { Prepared } from './prepare.ts';
import { yesOrNo } from './yes-no.ts';

/** A reply in the forms that the stages need. */
export interface Reply {
  /** Trimmed and cut, as typed. */
  readonly text: string;
  readonly normalised: string;
  readonly words: readonly string[];
}

/** The answer whose kind of reply this is: a number within its range, yes or no, an e-mail address, a date … */
export function byType(prepared: Prepared, reply: Reply, moment: Moment): Finding {
  const { answers, yes, no } = prepared;
  const found: Finding[] = [];
  const means = yes.at.length + no.at.length > 0 ? yesOrNo(reply.words) : null;
  for (const at of means === null ? [] : prepared[means].at) found.push({ at, why: `means ${means}` });
  answers.forEach(({ accepts }, at) => {
    for (const accept of accepts ?? []) {
      const read = readAs(accept, prepared, reply, moment);
      if (read === null) continue;
      found.push({ at, ...read });
      break;
    }
  });
  return settle(found);
}

interface Read {
  readonly why: string;
  readonly value: string;
}

function readAs(accept: Accept, prepared: Prepared, reply: Reply, moment: Moment): Read | null {
  const told = (what: string, value: string | null) =>
    value === null ? null : { why: `${what}${value}`, value };
  switch (accept.type) {
    case 'number':
      return inRange(accept.min, accept.max, prepared.scale, reply.normalised);
    case 'email':
      return told('e-mail ', readEmail(reply.text));
    case 'phone':
      return told('phone number ', readPhone(reply.text, moment.country, moment.tools));
    case 'date':
      return told('date ', moment.tools?.date?.(reply.normalised, moment) ?? null);
    case 'time':
      return told('time ', moment.tools?.time?.(reply.normalised) ?? null);
    case 'pattern': {
      const compiled = prepared.compile(accept.pattern, moment.tools);
      return compiled?.ok && compiled.test(reply.text)
        ? { why: 'has the right form', value: reply.text }
        : null;
    }
    default:
      return null;
  }
}

function inRange(
  min: number | undefined,
  max: number | undefined,
  scale: number | undefined,
  normalised: string,
): Read | null {
  const read = readNumber(normalised, scale);
  if (read === null) return null;
  const { low, high, value } = read;
  if (low < (min ?? low) || high > (max ?? high)) return null;
  // "20 to 25" is no number for an open question, "4 or 5" is a good one for a range that has both.
  if (low !== high && min === undefined && max === undefined) return null;
  const said = low === high ? value : `${low} to ${high}`;
  return { why: `number ${said}${scale === undefined ? '' : ` of ${scale}`}`, value };
}
