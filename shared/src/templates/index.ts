import { afterHours } from './after-hours.ts';
import { appointmentReminder } from './appointment-reminder.ts';
import { appointmentScheduling } from './appointment-scheduling.ts';
import { dayThreeCheckIn } from './day-3-check-in.ts';
import { feedback } from './feedback.ts';
import { handToRep } from './hand-to-rep.ts';
import { leadQualification } from './lead-qualification.ts';
import { leadQualificationBot } from './lead-qualification-bot.ts';
import { objections } from './objections.ts';
import { postPurchaseCheckIn } from './post-purchase-check-in.ts';
import { supportMenu } from './support-menu.ts';
import type { Template } from './template.ts';

export {
  exampleBlanks,
  makeFlow,
  type Template,
  type TemplateBlank,
  type TranscriptLine,
} from './template.ts';

/** Every ready-made conversation, in the order of the gallery. */
export const templates: readonly Template[] = [
  leadQualification,
  leadQualificationBot,
  appointmentScheduling,
  appointmentReminder,
  supportMenu,
  feedback,
  dayThreeCheckIn,
  postPurchaseCheckIn,
  objections,
  handToRep,
  afterHours,
];

/** The template of that key, or undefined. */
export function findTemplate(key: string): Template | undefined {
  return templates.find((template) => template.key === key);
}
