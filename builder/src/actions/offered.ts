import { type Action, type ActionContext, isEnabled, type MenuPlace } from './action.ts';

/** What a menu at this place offers now; what cannot be done here is not shown, as menus are long enough. */
export function offered(place: MenuPlace, context: ActionContext): readonly Action[] {
  return context.desk.actions.filter((action) => action.menus?.includes(place) && isEnabled(action, context));
}
