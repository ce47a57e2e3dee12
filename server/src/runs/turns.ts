import type { SettingsBody } from '@parley/shared/api/settings';
import { isOpen } from '@parley/shared/time/hours';
import type { Database } from 'better-sqlite3';
import { isDatabaseIll } from '../store/database-ill.ts';
import { statement } from '../store/statement.ts';
import type { Directory } from './directory.ts';
import { saveTurn } from './dossier-store.ts';
import type { Dossier } from './records.ts';
import { type Moment, Turn } from './turn.ts';

const peopleNames = statement()((query) => query.selectFrom('users').select(['id', 'name']));

export interface TurnsOptions {
  readonly db: Database;
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

  constructor(options: TurnsOptions) {
    this.options = options;
  }

  /** Lets `act` decide, and stores the outcome. */
  take<T>(dossier: Dossier, at: number, act: (turn: Turn) => T): T {
    const { db, directory } = this.options;
    const moment = this.moment(at);
    const turn = new Turn(dossier, directory, moment);
    const result = act(turn);
    turn.finish();
    saveTurn(db, dossier, turn.writes, at, { directory, timeZone: moment.timeZone });
    return result;
  }

  /**
   * `take` for what comes from outside and cannot be refused: where a turn throws, nothing of it is kept, the run
   * ends as failed with the happening, and a person takes over. Trying again would fail the same way, since a turn
   * has neither clock nor dice. Only an ill database is the caller's to try again.
   */
  attempt(load: () => Dossier | undefined, at: number, happening: unknown, act: (turn: Turn) => void): void {
    const { db, failed } = this.options;
    const run = (decide: (turn: Turn) => void) =>
      db.transaction(() => {
        const dossier = load();
        if (dossier !== undefined) this.take(dossier, at, decide);
      })();
    try {
      run(act);
    } catch (error) {
      if (isDatabaseIll(error)) throw error;
      failed(error);
      run((turn) => turn.giveUp(happening));
    }
  }

  private moment(at: number): Moment {
    const { db, settings, newId, seed } = this.options;
    const { officeHours, timeZone, businessName, helpText, stopText, startText } = settings();
    const people = Object.fromEntries(peopleNames.all(db, {}).map(({ id, name }) => [id, name]));
    const open = officeHours === null || isOpen(officeHours, at, timeZone);
    return {
      at,
      world: { open: open ? ['office'] : [], business: businessName, people },
      timeZone,
      texts: { help: helpText, stop: stopText, start: startText },
      newId,
      seed,
    };
  }
}
