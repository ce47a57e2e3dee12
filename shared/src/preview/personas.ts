import type { Version } from '../flow/graph.ts';
import { branch } from '../nodes/branch.ts';
import { type Condition, conditionsOf } from '../nodes/condition.ts';
import type { ChatSetting } from './chat.ts';

/**
 * Other contacts with whom a flow's conditions come out otherwise: one that meets each case and one that meets none.
 * What answers decide needs none of them.
 */
export function otherContacts(version: Version, setting: ChatSetting): ChatSetting[] {
  return casesOf(version).flatMap((conditions) => [
    conditions.reduce((known, condition) => meeting(known, condition, true), setting),
    conditions.reduce((known, condition) => meeting(known, condition, false), setting),
  ]);
}

/** Fields and tags that the flow's conditions compare, by which two contacts differ for it. */
export function compared(version: Version): { readonly fields: string[]; readonly tags: string[] } {
  const steps = [...version.steps.values()];
  const fields = steps.flatMap(({ node, kind }) => kind.reads?.(node.data).map(({ name }) => name) ?? []);
  const tags = casesOf(version).flatMap((conditions) => conditions.flatMap(({ tag }) => tag ?? []));
  return { fields: [...new Set(fields)], tags: [...new Set(tags)] };
}

/** The conditions of each case of the flow. */
function casesOf(version: Version): (readonly Condition[])[] {
  return version.flow.nodes.flatMap((node) => {
    const data = branch.data.safeParse(node.data);
    return data.success ? data.data.cases.map(({ when }) => conditionsOf(when)) : [];
  });
}

function meeting(setting: ChatSetting, condition: Condition, wanted: boolean): ChatSetting {
  const { contact } = setting;
  const not = condition.is === 'missing' || condition.is === 'not-equals';
  const yes = wanted !== not;
  if (condition.hours !== undefined) return { ...setting, closed: !yes };
  if (condition.tag !== undefined) {
    const others = contact.tags.filter((tag) => tag !== condition.tag);
    return { ...setting, contact: { ...contact, tags: yes ? [...others, condition.tag] : others } };
  }
  const { [condition.field ?? '']: _, ...others } = contact.fields;
  const value = valueFor(condition, wanted);
  const fields = value === null ? others : { ...others, [condition.field ?? '']: value };
  return { ...setting, contact: { ...contact, fields } };
}

/** A value with which a condition holds, or does not; null for none at all. */
function valueFor({ is, value = '' }: Condition, wanted: boolean): string | null {
  switch (is) {
    case 'missing':
      return wanted ? null : 'known';
    case 'exists':
      return wanted ? 'known' : null;
    case 'not-equals':
      return wanted ? null : String(value);
    case 'equals':
    case 'within':
    case 'contains':
    case 'at-least':
    case 'at-most':
      return wanted ? String(value) : null;
  }
}
