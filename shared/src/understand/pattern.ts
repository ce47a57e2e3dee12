import { RE2JS } from 're2js';
import type { Compiled } from './moment.ts';
import { MAX_REPLY } from './normalise.ts';

/** Longest pattern, in UTF-16 units. */
const MAX_PATTERN = 200;

/**
 * Compiles a pattern of RE2 syntax, which takes linear time on any text, unlike the language's own. A bad pattern
 * gives a sentence for its author; nothing throws. `test` looks at the first 1,600 characters and finds the pattern
 * anywhere in them. Large: only servers and the builder import it, as the `pattern` tool.
 */
export function compilePattern(pattern: string): Compiled {
  if (pattern.trim() === '') return { ok: false, message: 'Write the pattern that a reply must follow.' };
  if (pattern.length > MAX_PATTERN) {
    return {
      ok: false,
      message: `A pattern can have ${MAX_PATTERN} characters; this one has ${pattern.length}.`,
    };
  }
  try {
    const compiled = RE2JS.compile(pattern);
    return {
      ok: true,
      test: (text) => {
        try {
          return compiled.matcher(text.slice(0, MAX_REPLY)).find();
        } catch {
          return false;
        }
      },
    };
  } catch (error) {
    return { ok: false, message: sentence(pattern, error instanceof Error ? error.message : '') };
  }
}

function sentence(pattern: string, reason: string): string {
  if (/\(\?<?[=!]/.test(pattern)) {
    return 'A pattern cannot look ahead or back ((?=…), (?!…), (?<=…)). Describe the whole reply instead.';
  }
  if (/\\[1-9]/.test(pattern))
    return 'A pattern cannot refer back to a group (\\1). Write that part out again.';
  const detail = reason.replace(/^error parsing regexp: /, '');
  return detail === ''
    ? 'This pattern cannot be read.'
    : `This pattern cannot be read: ${detail}. Check that part.`;
}
