import type { Flow } from '@parley/shared/flow/flow';
import { same } from '@parley/shared/flow/same';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import { indexOf } from '../document/flow-index.ts';
import { wayName } from '../inspector/next-steps.ts';
import { cardLabel, stepTitle } from '../nodes/names.ts';
import { type ScriptPart, scriptParts } from '../nodes/script-parts.ts';
import { scriptWords as words } from '../words/script.ts';
import { type DiffLine, type DiffStep, diffLines } from './diff-lines.ts';
import { scriptOf } from './script-of.ts';

/** User id → name of everyone whom a conversation can be handed to. */
type People = Readonly<Record<string, string>>;

/**
 * What differs between two flows, as lines of their scripts: step by step in reading order, what is gone where it
 * stood. Where cards stand is no difference.
 */
export function diffScript(before: Flow, after: Flow, people: People = {}): DiffLine[] {
  const [old, now] = [indexOf(before), indexOf(after)];
  return [
    ...aboutFlow(before, after),
    ...mergedOrder(before, after).flatMap((id) => {
      const [was, is] = [old.nodes.get(id), now.nodes.get(id)];
      const lines =
        is === undefined
          ? partLines(was, undefined, people)
          : [
              ...nameLines(was, is),
              ...partLines(was, is, people),
              ...orderLines(was, is),
              ...wayLines(was, is, before, after),
            ];
      const node = is ?? was;
      if (node === undefined || (lines.length === 0 && was !== undefined && is !== undefined)) return [];
      const change = is === undefined ? 'removed' : was === undefined ? 'added' : 'changed';
      const step: DiffStep = { id, title: cardLabel(node), kind: node.kind, change };
      if (lines.length === 0)
        return [{ what: is ? 'added' : 'removed', text: kindOf(node).title, step } as const];
      return lines.map((line) => ({ ...line, step }));
    }),
  ];
}

/** All steps in the reading order of `after`; one that is gone follows the step that it followed before. */
function mergedOrder(before: Flow, after: Flow): string[] {
  const now = scriptOf(after).steps.map(({ node }) => node.id);
  const present = new Set(now);
  const gone = new Map<string, string[]>();
  let last = '';
  for (const { node } of scriptOf(before).steps) {
    const after = gone.get(last);
    if (present.has(node.id)) last = node.id;
    else if (after === undefined) gone.set(last, [node.id]);
    else after.push(node.id);
  }
  return [...(gone.get('') ?? []), ...now.flatMap((id) => [id, ...(gone.get(id) ?? [])])];
}

function partLines(was: FlowNode | undefined, is: FlowNode | undefined, people: People): DiffLine[] {
  if (was !== undefined && is !== undefined && was.kind === is.kind && same(was.data, is.data)) return [];
  const [old, now] = [byKey(was, people), byKey(is, people)];
  const both = was !== undefined && is !== undefined;
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [a, b] = [old.get(key), now.get(key)];
    // What every new step does goes without saying, unless it has come to be or ceased to be so.
    if (!both && (a ?? b)?.usual) return [];
    return diffLines(a?.lines ?? [], b?.lines ?? []).filter(({ what }) => what !== 'same');
  });
}

function byKey(node: FlowNode | undefined, people: People): ReadonlyMap<string, ScriptPart> {
  return new Map((node === undefined ? [] : scriptParts(node, people)).map((part) => [part.key, part]));
}

function nameLines(was: FlowNode | undefined, is: FlowNode): DiffLine[] {
  const [before, now] = [was?.name?.trim() ?? '', is.name?.trim() ?? ''];
  if (was === undefined || before === now) return [];
  if (now === '') return [sentence(words.calledNothing(before))];
  return [sentence(before === '' ? words.calledAtLast(now) : words.nowCalled(now, before))];
}

/** The same answers in another order: a reply that fits two of them is taken for the first. */
function orderLines(was: FlowNode | undefined, is: FlowNode): DiffLine[] {
  if (was === undefined) return [];
  const idsOf = (node: FlowNode) =>
    kindOf(node)
      .exits(node.data)
      .map(({ id }) => id);
  const [before, now] = [idsOf(was), idsOf(is)];
  const kept = before.filter((id) => now.includes(id));
  if (
    same(
      kept,
      now.filter((id) => before.includes(id)),
    )
  )
    return [];
  const answers = kindOf(is)
    .exits(is.data)
    .filter(({ look }) => look === 'answer');
  return [sentence(words.order(answers.map(({ label }) => label).join(', ')))];
}

function wayLines(was: FlowNode | undefined, is: FlowNode, before: Flow, after: Flow): DiffLine[] {
  const [old, now] = [indexOf(before), indexOf(after)];
  return kindOf(is)
    .exits(is.data)
    .flatMap((exit): DiffLine[] => {
      const from = old.to.get(is.id)?.get(exit.id);
      const to = now.to.get(is.id)?.get(exit.id);
      if (from === to) return [];
      const [left, target] = [old.nodes.get(from ?? ''), now.nodes.get(to ?? '')];
      const name = wayName(exit);
      if (target === undefined)
        return left === undefined
          ? []
          : [sentence(noLonger(name, stepTitle(left), words.openEnd[exit.open]))];
      const title = stepTitle(target);
      const fresh = was === undefined || !hasExit(was, exit);
      if (fresh)
        return [{ what: 'added', text: name === '' ? words.goesOn(title) : words.goesTo(name, title) }];
      return [sentence(nowGoes(name, title, left && stepTitle(left)))];
    });
}

const sentence = (text: string): DiffLine => ({ what: 'changed', text });

const hasExit = (node: FlowNode, { id }: Exit) =>
  kindOf(node)
    .exits(node.data)
    .some((exit) => exit.id === id);

function noLonger(exit: string, before: string, then: string): string {
  return exit === '' ? words.noLongerOn(before, then) : words.noLonger(exit, before, then);
}

function nowGoes(exit: string, to: string, before: string | undefined): string {
  if (before === undefined) return exit === '' ? words.nowGoesOn(to) : words.nowGoesTo(exit, to);
  return exit === '' ? words.nowGoesOnInstead(to, before) : words.nowGoesToInstead(exit, to, before);
}

function aboutFlow(before: Flow, after: Flow): DiffLine[] {
  const lines: DiffLine[] = [];
  if (before.name !== after.name) lines.push(sentence(words.nowCalled(after.name, before.name)));
  const [old, now] = [byId(before.chapters), byId(after.chapters)];
  for (const [id, one] of old)
    if (!now.has(id)) lines.push({ what: 'removed', text: words.chapter(one.title) });
  for (const [id, one] of now) {
    const was = old.get(id);
    if (was === undefined) lines.push({ what: 'added', text: words.chapter(one.title) });
    else if (was.title !== one.title) lines.push(sentence(words.chapterNamed(one.title, was.title)));
    else if (!same([...was.nodes].sort(), [...one.nodes].sort()))
      lines.push(sentence(words.chapterSteps(one.title)));
  }
  const notes = (flow: Flow) => (flow.notes ?? []).map(({ text }) => words.note(text));
  const noted = diffLines(notes(before), notes(after)).filter(({ what }) => what !== 'same');
  return [...lines, ...noted];
}

function byId<Item extends { readonly id: string }>(items: readonly Item[] = []): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
