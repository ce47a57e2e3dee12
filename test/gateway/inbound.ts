import { stamp } from './message.ts';
import type { SigningFault } from './settings.ts';
import type { Call } from './signing.ts';
import { withQuery } from './webhooks.ts';

/** The ways in which a number can be set up to pass on what it receives. */
export const inboundModes = ['form', 'json', 'get', 'shortcode', 'mms'] as const;
export type InboundMode = (typeof inboundModes)[number];

/** A text that a person sends. Numbers may be written with a plus. */
export interface InboundText {
  readonly from: string;
  readonly text: string;
  /** The rented number unless told. */
  readonly to?: string;
  readonly mode?: InboundMode;
  /** How often the same text is delivered again, each time with a new signature. */
  readonly duplicate?: number;
  readonly delayMs?: number;
  /** Given to say the same text twice on purpose. */
  readonly id?: string;
  readonly signing?: SigningFault | 'ok';
}

/** The call that tells a webhook about a text. */
export function inboundCall(
  url: string,
  text: {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly text: string;
    readonly at: number;
  },
  mode: InboundMode,
): Call {
  const { id, from, to, at } = text;
  const short = { id, recipient: to, originator: from, body: text.text, createdDatetime: stamp(at) };
  switch (mode) {
    case 'form':
      return form(url, allFields(text));
    case 'json':
      return { method: 'POST', url, body: JSON.stringify(short), contentType: 'application/json' };
    case 'get': {
      const query = new URLSearchParams(short);
      return { method: 'GET', url: withQuery(url, query), body: '', contentType: null };
    }
    case 'shortcode': {
      const receive_datetime = stamp(at).slice(0, 19).replace(/\D/g, '');
      return form(url, {
        shortcode: '51515',
        mid: id,
        message: text.text,
        originator: from,
        receive_datetime,
      });
    }
    case 'mms': {
      const { body: _none, ...rest } = short;
      return form(url, { ...rest, mediaUrls: 'https://media.example/a.jpg' });
    }
  }
}

/** The thirteen fields of a real request, most of them twice, and `date` wrong by hours as in real ones. */
function allFields({ id, from, to, text, at }: Parameters<typeof inboundCall>[1]): Record<string, string> {
  const second = Math.floor(at / 1000);
  return {
    id,
    message_id: id.split('').reverse().join(''),
    reference: '47749346971',
    originator: from,
    sender: from,
    recipient: to,
    receiver: to,
    body: text,
    message: text,
    payload: text,
    createdDatetime: stamp(at),
    date: String(second + 8 * 3600),
    date_utc: String(second),
  };
}

function form(url: string, fields: Record<string, string>): Call {
  const body = new URLSearchParams(fields).toString();
  return { method: 'POST', url, body, contentType: 'application/x-www-form-urlencoded' };
}
