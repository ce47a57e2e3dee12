import { catalogue } from './catalogue.ts';

export const inspectorWords = catalogue('inspector', {
  optional: '(optional)',
  text: 'Text',
  writeText: 'Write the text…',
  writeQuestion: 'What do you want to ask?',
  editAfterHours: 'Edit after-hours text',
});
