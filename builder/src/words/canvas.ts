import { catalogue } from './catalogue.ts';

const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** What the canvas says: cards, lines, chapters, notes and the bar below. */
export const canvasWords = catalogue('canvas', {
  canvas: 'Canvas',
  // What Undo calls them.
  move: 'Move',
  connect: 'Connect',
  tidy: 'Tidy up',
  align: 'Line up',
  putInto: 'Put the step into the line',
  // Read out by screen readers.
  pickOut: 'Press Enter or Space to pick out this step.',
  pickOutOrDelete: 'Press Enter or Space to pick out this step, Delete to remove it.',
  moved: 'Step moved.',
  removeLine: 'Press Delete to remove this line.',
  drawLine: 'Draw a line from here',
  // The bar that says how large the canvas is shown.
  zoom: 'Zoom',
  smaller: 'Smaller',
  larger: 'Larger',
  fit: 'Fit',
  tidyShort: 'Tidy',
  find: 'Find',
  moreForCanvas: 'More for the canvas',
  zoomToSelection: 'Zoom to what is picked out',
  trackpad: 'Trackpad: two fingers move the canvas',
  mouse: 'Mouse: the wheel zooms, dragging moves',
  backToFlow: 'Back to flow',
  miniMap: 'The whole flow, small',
  percent: (zoom: number) => `${zoom} %`,
  backTo100: (zoom: number) => `${zoom} percent; back to 100`,
  leadsTo: (begins: string, step: string) => `${begins} → ${step}`,
  tidied: 'Tidied up.',
  tidyFailed: 'The steps could not be tidied up. Try again; nothing has moved.',
  insertInto: (line: string) => `Insert a step: ${line}`,
  backTo: 'Back to',
  onTo: 'On to',
  goTo: (step: string) => `Go to ${step}`,
  steps: (count: number) => things(count, 'step', 'steps'),
});
