import * as z from 'zod/mini';
import { defineNodeKind } from './node-kind.ts';
import { firstLine, textProblems } from './text-field.ts';

const data = z.object({ text: z.string() });

/** Sends one text and goes on. */
export const message = defineNodeKind({
  kind: 'message',
  title: 'Message',
  data,
  blank: () => ({ text: '' }),
  exits: () => [{ id: 'next', label: 'Then', look: 'next', open: 'problem' }],
  summary: (data) => firstLine(data.text),
  texts: (data) => [{ field: 'text', text: data.text, sent: true }],
  withTexts: (data, change) => ({ ...data, text: change(data.text) }),
  check: (data) => textProblems(data.text, 'text'),
  enter: (data) => ({ wishes: [{ type: 'send', text: data.text }], go: 'next' }),
});
