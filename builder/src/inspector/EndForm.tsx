import { formWords } from '../words/form.ts';

/** Nothing to set: an end is an end. */
export function EndForm() {
  return <p className="form-note">{formWords.theConversationEndsHereForA}</p>;
}
