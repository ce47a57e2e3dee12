import { catalogue } from './catalogue.ts';

const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

/** The list of flows, and what one does with a whole flow. */
export const flowsWords = catalogue('flows', {
  title: 'Flows',
  about: 'Each one is a text conversation. A live one answers people by itself.',
  looking: 'Looking for your flows …',
  none: 'Draw your first conversation',
  noneAbout:
    'A flow asks, listens and answers by text. Begin with one that is ready, or with an empty page; nothing is sent to anyone until you publish.',
  newFlow: 'New flow',
  importFile: 'Import',
  importLabel: 'Import flows from files',
  dropHere: 'Drop flow files to import them',
  importing: 'Importing …',
  imported: (name: string) => `“${name}” is imported.`,
  notImported: (file: string, why: string) => `“${file}” was not imported. ${why}`,
  moreNotImported: (n: number) =>
    n === 1 ? 'One more file was not imported either.' : `${n} more files were not imported either.`,
  notReadable: 'It is not a flow file, or only a part of one. Export the flow again and use that file.',
  foreign: 'It is not a Parley flow. Choose a file that was exported from Parley.',
  tooLarge: 'It is larger than 8 MB, more than a flow can be.',
  search: 'Find a flow',
  folder: 'Folder',
  allFolders: 'All folders',
  noFolder: 'In no folder',
  nothingFound: 'No flow is called that.',
  nothingHere: 'Nothing in this folder.',
  showAll: 'Show all flows',
  found: (n: number) => `${count(n, 'flow')} shown`,

  neverPublished: 'Draft, never published',
  live: (version: number) => `Version ${version} is live`,
  liveSince: (version: number, day: string) => `Version ${version} is live since ${day}`,
  paused: (version: number) => `Version ${version} is paused`,
  changesNotLive: 'changes not live yet',
  inItNow: (n: number) => `${count(n, 'person', 'people')} in it now`,
  toFix: (n: number) => `${count(n, 'thing')} to fix`,

  more: (name: string) => `More for ${name}`,
  open: 'Open',
  rename: 'Rename …',
  duplicate: 'Duplicate',
  move: 'Move to a folder …',
  exportFile: 'Export as a file',
  delete: 'Delete …',
  copyOf: (name: string) => `${name} (copy)`,
  duplicated: (name: string) => `“${name}” is there now.`,
  renameTitle: (name: string) => `Rename “${name}”`,
  name: 'Name of the flow',
  moveTitle: (name: string) => `Move “${name}” to a folder`,
  folderHint: 'Choose one or write a new name. Empty: in no folder.',
  save: 'Save',
  cancel: 'Cancel',

  deleteTitle: (name: string) => `Delete “${name}”?`,
  deleteIt: 'Delete it',
  deleting: 'Deleting …',
  keep: 'Keep it',
  peopleGoOn: (n: number) =>
    `${count(n, 'person is', 'people are')} in it right now: they go on to its end, and nobody new gets in.`,
  stopsBeingLive: 'It is live: from now on nobody gets in.',
  canComeBack: 'For 30 days it can be brought back.',
  deleted: (name: string) => `“${name}” is deleted.`,
  undo: 'Undo',
  isBack: (name: string) => `“${name}” is back.`,
  deletedFlows: 'Deleted lately',
  deletedOn: (day: string) => `deleted ${day}`,
  bringBack: 'Bring back',
  bringBackName: (name: string) => `Bring back ${name}`,
});
