import { capital } from './capital.ts';

/** A contact's field as people read it: `first_name` → "First name". */
export function fieldLabel(name: string): string {
  return capital(name.replace(/[_-]+/g, ' ').trim());
}
