import type { Fix, Problem } from './problem.ts';
import { sentenceFor } from './wording.ts';

interface At {
  readonly nodeId?: string;
  readonly field?: string | undefined;
  readonly exit?: string;
  readonly fix?: Fix | undefined;
}

/** A problem with its sentence, at its place, with its fix where it has one. */
export function problemOf(
  code: string,
  level: Problem['level'],
  { field, fix, ...at }: At,
  facts: Readonly<Record<string, string>> = {},
): Problem {
  return {
    code,
    level,
    ...at,
    ...(field === undefined ? {} : { field }),
    message: sentenceFor(code, facts),
    ...(fix === undefined ? {} : { fix }),
  };
}
