import type { SettingsBody } from '@parley/shared/api/settings';
import { isOpen, openFrom } from '@parley/shared/time/hours';
import { statement } from '../store/statement.ts';
import type { Store } from '../store/store.ts';
import type { Directory } from './directory.ts';
import type { Dossier, RunRecord } from './records.ts';
import type { Moment } from './run-steps.ts';
import { saveTurn } from './save-turn.ts';
import { Turn } from './turn.ts';

const nameOfUser = statement<{ id: string }>()((query, p) =>
  query.selectFrom('users').select('name').where('id', '=', p('id')),
);

export interface TurnsOptions {
  readonly store: Store;
  readonly directory: Directory;
  readonly settings: () => SettingsBody;
  readonly newId: () => string;
  readonly seed: () => number;
  /** Told of a happening that could not be handled. */
  readonly failed: (error: unknown) => void;
}

/** Lets turns decide on dossiers, and stores what they decided. Everything here runs inside a store change. */
export class Turns {
  private readonly options: TurnsOptions;
  private known: { at: number; group: number; moment: Moment } | null = null;

  constructor(options: TurnsOptions) {
    this.options = options;
  }

  /** Lets `act` decide, and stores the outcome. */
  take<T>(dossier: Dossier, at: number, act: (turn: Turn) => T): T {
    const { directory, store } = this.options;
    const { db } = store;
    const moment = this.moment(at);
    const turn = new Turn(dossier, directory, moment);
    const result = act(turn);
    turn.finish();
    saveTurn(db, dossier, turn.writes, at, { directory, timeZone: moment.timeZone });
    return result;
  }

  /** When a timer of that wait may fire: at once, or, where its node keeps sending hours, in the next of them. */
  opening(run: RunRecord | null | undefined, wait: number | null, at: number): number {
    if (!run || run.state.wait !== wait) return at;
    const { directory, settings } = this.options;
    const step = directory.version(run.flowId, run.version).steps.get(run.state.node ?? '');
    if (step?.kind.pause?.(step.node.data).inHours !== true) return at;
    const { officeHours, timeZone } = settings();
    return openFrom(officeHours, at, timeZone);
  }

  /**
   * For what comes from outside and cannot be refused, where its turn threw: the run ends as failed with the
   * happening, and a person takes over. Trying again would fail the same way, since a turn has neither clock nor dice.
   */
  giveUp(
    dossier: Dossier,
    at: number,
    happening: unknown,
    error: unknown,
    stop?: { method: string; messageId: string | null },
  ): void {
    this.options.failed(error);
    this.take(dossier, at, (turn) => turn.giveUp(happening, stop));
  }

  /** The settings are read once for each group of changes: one that is saved meanwhile counts from the next on. */
  private moment(at: number): Moment {
    const { store, settings, newId, seed } = this.options;
    if (this.known?.at === at && this.known.group === store.group) return this.known.moment;
    const { officeHours, timeZone, businessName, helpText, stopText, startText } = settings();
    const open = officeHours === null || isOpen(officeHours, at, timeZone);
    const moment = {
      at,
      open: open ? ['office'] : [],
      business: businessName,
      nameOf: (userId: string) => nameOfUser.first(store.db, { id: userId })?.name,
      timeZone,
      texts: { help: helpText, stop: stopText, start: startText },
      newId,
      seed,
    };
    this.known = { at, group: store.group, moment };
    return moment;
  }
}
