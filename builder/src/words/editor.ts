import { catalogue } from './catalogue.ts';

/** The frame of the editor: its header, its panels, and what is in neither. */
export const editorWords = catalogue('editor', {
  flows: 'Flows',
  nameOfFlow: 'Name of the flow',
  renameFlow: 'Rename flow',
  view: 'View',
  canvas: 'Canvas',
  script: 'Script',
  history: 'History',
  share: 'Share',
  tryIt: 'Try it',
  publish: 'Publish',
  toFix: (n: number) => `${n} ${n === 1 ? 'thing' : 'things'} to fix`,
  toLookAt: (n: number) => `${n} to look at`,
  panel: 'Panel',
  panelStep: 'Step',
  panelProblems: 'To fix',
  closePanel: 'Close panel',
  widerPanel: 'Wider panel',
  narrowerPanel: 'Narrower panel',
  panelWidth: 'Width of the panel',
  opening: 'Opening the flow …',
});
