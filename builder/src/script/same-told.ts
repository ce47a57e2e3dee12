import type { Script, ScriptStep, ScriptWay } from './script-of.ts';

/**
 * A script in which every step and way that is told as it was before is the object that it was before: what shows one
 * need only look whether it is another.
 */
export function sameTold(before: Script | null, now: Script): Script {
  if (before === null || before === now) return now;
  const known = new Map(before.steps.map((step) => [step.node.id, step]));
  const told = new Map<ScriptStep, ScriptStep>();
  const stepAs = (step: ScriptStep): ScriptStep => {
    const was = known.get(step.node.id);
    const ways = listAs(
      was?.ways,
      step.ways.map((way, i) => wayAs(was?.ways[i], way)),
    );
    const alike =
      was?.node === step.node &&
      was.number === step.number &&
      was.chapter === step.chapter &&
      was.ways === ways;
    const kept = alike ? was : { ...step, ways };
    told.set(step, kept);
    return kept;
  };
  const wayAs = (was: ScriptWay | undefined, way: ScriptWay): ScriptWay => {
    const steps = listAs(was?.steps, way.steps.map(stepAs));
    const alike =
      was?.exit === way.exit &&
      was.follows === way.follows &&
      was.to === way.to &&
      was.toNumber === way.toNumber &&
      was.steps === steps;
    return alike ? was : { ...way, steps };
  };
  const sections = now.sections.map((section, i) => ({
    ...section,
    steps: listAs(before.sections[i]?.steps, section.steps.map(stepAs)),
  }));
  return { ...now, sections, steps: now.steps.map((step) => told.get(step) ?? step) };
}

function listAs<Item>(was: readonly Item[] | undefined, now: readonly Item[]): readonly Item[] {
  return was?.length === now.length && now.every((item, i) => item === was[i]) ? was : now;
}
