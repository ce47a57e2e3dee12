import type { Flow } from '../flow/flow.ts';
import { kindOf } from '../nodes/index.ts';
import { fieldName, namesIn } from '../text/template.ts';

/** What whoever tries a flow goes by, where a text fills it in. */
export const examples: Readonly<Record<string, string>> = {
  last_name: 'Lee',
  full_name: 'Jordan Lee',
  time: '2:30 PM',
  day: 'Tuesday',
  order_number: '10482',
  order_status: 'on its way',
  delivery_date: 'Friday',
};

/**
 * What is known of Jordan, with whom flows are tried: the first name and, in a flow, an example of each name that its
 * texts fill in and that it neither asks for nor goes by.
 */
export function exampleContact(flow: Flow | null): Record<string, string> {
  const [used, own] = [new Set<string>(), new Set<string>()];
  for (const node of flow?.nodes ?? []) {
    const kind = kindOf(node);
    for (const { text } of kind.texts(node.data)) for (const { name } of namesIn(text)) used.add(name);
    for (const name of kind.saves(node.data)) own.add(fieldName(name) ?? name);
    for (const { name } of kind.reads?.(node.data) ?? []) own.add(fieldName(name) ?? name);
  }
  const filled = Object.entries(examples).filter(([name]) => used.has(name) && !own.has(name));
  return { first_name: 'Jordan', ...Object.fromEntries(filled) };
}
