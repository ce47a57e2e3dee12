import { catalogue } from './catalogue.ts';

/** Who may write at the moment, and what can come in between. */
export const leaseWords = catalogue('lease', {
  someoneEdits: (name: string) => `${name} is editing this. You can look; what they save shows here.`,
  youEditElsewhere: 'You are editing this in another tab. You can look; what is saved there shows here.',
  someoneTook: (name: string) => `${name} took over the editing. What you wrote is saved.`,
  youTook: 'You went on editing in another tab. What you wrote here is saved.',
  takenUnsaved: (name: string) =>
    `${name} took over the editing, and your last words are not saved yet. They are kept on this device.`,
  takeOver: 'Take over',
  takingOver: 'Taking over …',
  notTaken: 'That did not work: the server did not answer. Try again in a moment.',
  free: 'Nobody else is editing this any more.',
  editHere: 'Edit here',
  another: 'Another tab',
  signedOut: 'You are signed out. What you write is kept on this device until you sign in again.',
  signIn: 'Sign in again',
  signInAbout: 'Then saving goes on, and nothing on this page is lost.',
  deleted: 'This flow was deleted. What you see is your copy; it is not saved anywhere else.',
  bringBack: 'Bring it back',
  saveAsNew: 'Save my copy as a new flow',
  isBack: 'The flow is back, with what you wrote.',
  copyOf: (name: string) => `${name} (my copy)`,
  copySaved: 'Your copy is a flow of its own now.',
  gone: 'This flow is not here',
  goneAbout:
    'It was deleted, or the address is mistyped. A deleted flow can be brought back for 30 days, as it was; what you wrote in it and could not save is still on this device.',
  changedTwice: 'This flow was changed elsewhere too',
  changedTwiceAbout:
    'Someone else, or you in another tab, changed this, too. Nothing is saved until you choose. Everything else of both stays.',
  theName: (mine: string, theirs: string) => `The flow's name: yours is “${mine}”, theirs “${theirs}”`,
  aNote: (text: string) => `Note: ${text}`,
  aChapter: (title: string) => `Chapter: ${title}`,
  notSure: 'Not sure? Download both first:',
  yourDraft: 'your draft',
  and: 'and',
  otherDraft: 'the other one',
  takeTheirs: 'Take theirs',
  keepMine: 'Keep mine',
  toFlows: 'All flows',
});
