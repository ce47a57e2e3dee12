import type { RecentPerson, ResultsBody } from '@parley/shared/api/results';
import { lineId } from '../canvas/line-id.ts';
import { resultsWords as words } from '../words/results.ts';

/** How many took one way out of a step, and the last of them. */
export interface WayCount {
  readonly people: number;
  readonly recent: readonly RecentPerson[];
}

export type StepCount = Omit<ResultsBody['steps'][number], 'node'>;
export type TypedText = ResultsBody['unmatched'][number]['texts'][number];

/** The numbers of a flow, by what they belong to. */
export interface Numbers {
  readonly people: number;
  /** By the line's id, also where no line is drawn. */
  readonly ways: ReadonlyMap<string, WayCount>;
  readonly steps: ReadonlyMap<string, StepCount>;
  readonly typed: ReadonlyMap<string, readonly TypedText[]>;
}

const nobody: WayCount = { people: 0, recent: [] };
const noStep: StepCount = { arrived: 0, waiting: 0, unanswered: 0 };

export function numbersOf({ people, ways, steps, unmatched }: ResultsBody): Numbers {
  return {
    people,
    ways: new Map(ways.map((way) => [lineId(way.node, way.exit), way])),
    steps: new Map(steps.map((step) => [step.node, step])),
    typed: new Map(unmatched.map(({ node, texts }) => [node, texts])),
  };
}

export const wayOf = (numbers: Numbers, node: string, exit: string): WayCount =>
  numbers.ways.get(lineId(node, exit)) ?? nobody;

export const stepOf = (numbers: Numbers, node: string): StepCount => numbers.steps.get(node) ?? noStep;

/** How many texts there are in all that fit no answer. */
export const timesOf = (texts: readonly TypedText[]): number =>
  texts.reduce((sum, { times }) => sum + times, 0);

/** A part of the whole in words. Whoever is not nobody is not 0 %, and not quite everybody is not 100 %. */
export function percentInWords(part: number, whole: number): string {
  if (part <= 0 || whole <= 0) return words.percent(0);
  const share = (part / whole) * 100;
  if (share < 1) return words.underOne;
  if (share > 99 && part < whole) return words.overNinetyNine;
  return words.percent(Math.round(Math.min(100, share)));
}

const [thinnest, thickest] = [2, 14];

/** How thick the line of a way is, in pixels: by how many of all people took it. */
export function widthOf(part: number, whole: number): number {
  if (part <= 0 || whole <= 0) return thinnest;
  const width = thinnest + (thickest - thinnest) * Math.min(1, part / whole);
  return Math.round(width * 10) / 10;
}
