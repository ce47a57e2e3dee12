import * as z from 'zod/mini';
import { type Condition, conditionsOf, holds, whenInWords, whenSchema } from './condition.ts';
import { defineNodeKind, type Exit, type NodeProblem } from './node-kind.ts';

const caseSchema = z.object({ id: z.string(), label: z.string(), when: whenSchema });
const data = z.object({ cases: z.array(caseSchema) });
export type BranchData = z.infer<typeof data>;
export type BranchCase = z.infer<typeof caseSchema>;

/** A case's id, once it is known to be one of this node's. */
type CaseId = string & { readonly case: unique symbol };
type BranchExit = CaseId | 'otherwise';

function exits(data: BranchData): readonly Exit<BranchExit>[] {
  return [
    ...data.cases.map(
      (item): Exit<BranchExit> => ({
        id: item.id as CaseId,
        label: item.label.trim() || `If ${whenInWords(item.when) || '…'}`,
        look: 'answer',
        open: 'problem',
      }),
    ),
    { id: 'otherwise', label: 'Otherwise', look: 'anything-else', open: 'problem' },
  ];
}

function complete(condition: Condition): boolean {
  const subject = condition.field ?? condition.tag ?? condition.hours ?? '';
  if (subject.trim() === '') return false;
  const needsValue = condition.field !== undefined && !['exists', 'missing'].includes(condition.is);
  return !needsValue || String(condition.value ?? '').trim() !== '';
}

function problems(data: BranchData): NodeProblem[] {
  const found: NodeProblem[] = [];
  if (data.cases.length === 0) found.push({ code: 'no_cases', level: 'blocker', field: 'cases' });
  data.cases.forEach((item, i) => {
    const conditions = conditionsOf(item.when);
    if (conditions.length === 0 || !conditions.every(complete))
      found.push({ code: 'condition_incomplete', level: 'blocker', field: `cases.${i}.when` });
  });
  return found;
}

/** Goes the way of the first case that holds, else by `otherwise`. */
export const branch = defineNodeKind({
  kind: 'branch',
  title: 'Branch',
  data,
  blank: () => ({ cases: [] }),
  exits,
  summary: (data) =>
    data.cases.map((item) => `If ${whenInWords(item.when) || '…'}`).join('; ') || 'No condition yet',
  reads: (data) =>
    data.cases.flatMap((item, i) =>
      conditionsOf(item.when).flatMap(({ field = '' }) =>
        field.trim() === '' ? [] : [{ name: field.trim(), field: `cases.${i}.when` }],
      ),
    ),
  check: problems,
  enter: (data, context) => {
    const met = data.cases.find((item) => holds(item.when, context));
    return { go: met === undefined ? 'otherwise' : (met.id as CaseId) };
  },
});
