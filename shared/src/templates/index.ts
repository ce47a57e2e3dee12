import { leadQualification } from './lead-qualification.ts';
import type { Template } from './template.ts';

export {
  exampleBlanks,
  makeFlow,
  type Template,
  type TemplateBlank,
  type TranscriptLine,
} from './template.ts';

/** Every ready-made conversation, in the order of the gallery. */
export const templates: readonly Template[] = [leadQualification];

/** The template of that key, or undefined. */
export function findTemplate(key: string): Template | undefined {
  return templates.find((template) => template.key === key);
}
