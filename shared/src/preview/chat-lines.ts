import type { Effect } from '../run/effect.ts';
import { countTexts } from '../text/segments.ts';
import type { Chat } from './chat.ts';
import type { ChatLine } from './chat-state.ts';
import { whyInWords } from './effect-in-words.ts';

/** Notes a way that the run took. */
export function go(chat: Chat, from: string | null, exit: string, to: string | null): Chat {
  const way = { run: chat.run.id, at: chat.clock, line: chat.lines.length, from, exit, to };
  return { ...chat, ways: [...chat.ways, way] };
}

/** Notes at the contact's last text what it was taken for. */
export function explain(chat: Chat, effect: Effect & { type: 'understood' }): Chat {
  const last = chat.lines.findLastIndex((one) => one.from === 'contact');
  const { exit } = effect;
  if (exit === null) return note(chat, whyInWords(chat, effect, chat.lines[last]?.text ?? ''));
  const label = chat.version.steps.get(effect.node)?.exits.find((one) => one.id === exit)?.label;
  // A reply that says the answer word for word needs no reason.
  const told = chat.setting.notes === true && label !== undefined && !/^is /.test(effect.why);
  const why = told ? `${label}: ${effect.why.replace(/[“”]/g, "'")}` : (label ?? effect.why);
  return { ...chat, lines: chat.lines.map((one, i) => (i === last ? { ...one, why } : one)) };
}

/** One more row, at the conversation's own time. */
export function line(chat: Chat, what: Omit<ChatLine, 'at'>): Chat {
  return { ...chat, lines: [...chat.lines, { ...what, at: chat.clock }] };
}

/** A text from the business. */
export function write(chat: Chat, text: string, id = `business-${chat.lines.length}`): Chat {
  return line(chat, { id, from: 'business', text, texts: countTexts(text).texts });
}

/** Said only where the try has notes. */
export function note(chat: Chat, text: string | null): Chat {
  return text === null || chat.setting.notes !== true ? chat : say(chat, text);
}

/** A grey sentence. */
export function say(chat: Chat, text: string): Chat {
  return line(chat, { id: `system-${chat.lines.length}`, from: 'system', text });
}
