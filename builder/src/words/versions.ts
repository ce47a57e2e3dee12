import { catalogue } from './catalogue.ts';
import { countOf } from './count-of.ts';

const people = (count: number) => countOf(count, 'person', 'people');

/** The history of a flow: its versions, what is between them, and what of it is live. */
export const versionWords = catalogue('versions', {
  draft: 'Draft',
  changes: (count: number) => `${countOf(count, 'change is', 'changes are')} not live.`,
  nothingNew: 'The same as the live version.',
  notLive: 'Nothing of this flow is live.',
  compareWithLive: 'Compare with live',
  discard: 'Discard changes',
  undoDiscard: 'Discard changes',
  discarded: (version: number) => `The draft is version ${version} again.`,
  undo: 'Undo',

  versions: 'Versions',
  none: 'No version yet. Each time you publish, one is kept here for good.',
  looking: 'Looking for the versions …',
  version: (version: number) => `Version ${version}`,
  live: 'Live',
  paused: 'Paused',
  by: (when: string, name: string) => `${when} by ${name}`,
  inItNow: (count: number) => `${people(count)} on it now`,
  rename: 'Change the note',
  note: (version: number) => `What version ${version} is about`,
  save: 'Save',
  cancel: 'Cancel',
  more: (version: number) => `More for version ${version}`,
  view: 'Read it',
  compareWithDraft: 'Compare with the draft',
  compareWithBefore: (version: number) => `Compare with version ${version}`,
  restore: 'Restore to draft',
  restoreThis: (version: number) => `Restore version ${version} to draft`,
  undoRestore: (version: number) => `Restore version ${version}`,
  restored: (version: number) => `The draft is what version ${version} is. What is live has not changed.`,

  back: 'All versions',
  reading: (version: number) => `Version ${version} as it was published`,
  comparing: (before: string, after: string) => `From ${before} to ${after}`,
  theDraft: 'the draft',
  aVersion: (version: number) => `version ${version}`,
  same: 'Nothing differs but where steps stand.',
  onCanvas: 'The steps that differ are marked on the canvas.',
  loading: 'Loading the version …',
  goesTo: (exit: string, step: string) => (exit === '' ? `Then: ${step}` : `${exit} → ${step}`),

  whatIsLive: 'What is live',
  liveNow: (version: number, count: number) => `Version ${version} is live. ${people(count)} in it now.`,
  pausedNow: (version: number) => `Version ${version} is paused: nobody new gets in.`,
  heldNow: (version: number) => `Version ${version} is paused: nobody new gets in, and everyone in it waits.`,
  pause: 'Pause …',
  resume: 'Resume',
  unpublish: 'Take it down …',
  pauseTitle: 'Pause this flow?',
  pauseAbout: 'Nobody new gets in until you resume. Nothing else changes.',
  pauseInside: 'Those who are in it now',
  pauseGoOn: (count: number) => `They go on to the end (${people(count)})`,
  pauseHold: (count: number) => `They wait, too: nothing is sent to them until you resume (${people(count)})`,
  pauseIt: 'Pause it',
  isPaused: 'The flow is paused. Nobody new gets in.',
  isHeld: 'The flow is paused. Nobody new gets in, and those in it wait.',
  isResumed: 'The flow is live again. Whoever waited goes on.',
  unpublishTitle: 'Take this flow down?',
  unpublishAbout: (count: number) =>
    `Nobody new gets in. ${
      count === 0
        ? 'Nobody is in it now.'
        : `${countOf(count, 'person in it now goes', 'people in it now go')} on to the end.`
    } All versions are kept, and publishing makes it live again.`,
  unpublishIt: 'Take it down',
  isDown: 'The flow is not live any more.',
  keep: 'Keep it live',
});
