import { catalogue } from './catalogue.ts';
import { countOf } from './count-of.ts';

/** What is live, what of the draft is not, and what is saved. */
export const statusWords = catalogue('status', {
  neverLive: 'Not live yet',
  notLive: 'Not live',
  live: (version: number) => `Version ${version} is live`,
  paused: (version: number) => `Version ${version} is paused, nobody new gets in`,
  held: (version: number) => `Version ${version} is paused, everyone in it waits`,
  changes: (count: number) => `${countOf(count, 'change')} not live`,
  saved: 'draft saved',
  saving: 'saving…',
  offline: 'offline, kept on this device',
  offlineUnkept: 'offline, and could not be kept on this device: leave this page open',
  signedOut: 'signed out, kept on this device',
  signedOutUnkept: 'signed out, and could not be kept on this device: leave this page open',
  deleted: 'deleted, your copy is kept on this device',
  deletedUnkept: 'deleted, and could not be kept on this device: leave this page open',
  conflict: 'changed elsewhere too',
  refused: 'not saved',
  choose: 'Choose which to keep',
  allSaved: 'Already saved. Every change is, as you make it.',
  savingAll: 'Saving. Every change is saved as you make it.',
  nameVersion: 'Name this version',
});
