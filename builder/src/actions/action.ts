import type { Edge, Flow } from '@parley/shared/flow/flow';
import type { FlowNode } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import type { Mode } from '../editor/view.ts';
import type { Desk } from './desk.ts';

/** What an action would be done with. Made anew each time a key is pressed or a menu opens. */
export interface ActionContext {
  readonly flow: Flow;
  /** The picked-out steps. */
  readonly steps: readonly FlowNode[];
  /** The one step that is meant, where it is one. */
  readonly step: FlowNode | null;
  /** The row of that step that has the focus or was pressed. */
  readonly row: Exit | null;
  /** True where a card itself has the focus, not something in it. */
  readonly onCard: boolean;
  /** The note that has the focus. */
  readonly note: string | null;
  /** Picked-out lines. */
  readonly lines: readonly Pick<Edge, 'from' | 'exit'>[];
  /** Someone else is writing: all is shown, nothing can be changed. */
  readonly readOnly: boolean;
  /** Where on the screen it was asked for; null by keyboard. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly mode: Mode;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly problems: number;
  readonly desk: Desk;
}

/** The heading that an action stands under in the list of keys. */
export type ActionGroup = 'travel' | 'add' | 'step' | 'edit' | 'view' | 'try';

/** The menus that an action is offered in. */
export type MenuPlace = 'step' | 'steps' | 'line' | 'canvas';

/** One thing that can be done. The keys, the palette, all menus and the list of keys are made from a table of these. */
export interface Action {
  readonly id: string;
  readonly group: ActionGroup;
  readonly title: string | ((context: ActionContext) => string);
  /** What it is called in the list of keys, where its title depends on what it is done with. */
  readonly name?: string;
  /** As in `keys.ts`; several ways to say the same. */
  readonly keys: readonly string[];
  /** True where its keys work only while the canvas has the focus, as single letters have to. */
  readonly onCanvas?: boolean;
  /** True where its keys also work while something is written. */
  readonly whileWriting?: boolean;
  /** True where the browser turns its keys into an event of its own: it is listed here and done there. */
  readonly native?: boolean;
  /** True where nothing is changed, so that those who may only look may do it. */
  readonly onlyLooks?: boolean;
  readonly menus?: readonly MenuPlace[];
  /** Set apart in menus: 1 first. */
  readonly part?: 1 | 2 | 3 | 4;
  readonly danger?: boolean;
  /** False where the palette would only confuse with it, such as an arrow key. */
  readonly inPalette?: boolean;
  /** Without it, it can always be done. */
  readonly enabled?: (context: ActionContext) => boolean;
  readonly run: (context: ActionContext) => void;
}

/** Whether it can be done now. */
export function isEnabled(action: Action, context: ActionContext): boolean {
  if (context.readOnly && action.onlyLooks !== true) return false;
  return action.enabled?.(context) ?? true;
}

export function titleOf(action: Action, context: ActionContext): string {
  return typeof action.title === 'string' ? action.title : action.title(context);
}
