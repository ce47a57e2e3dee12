import type { Database, Statement as Prepared } from 'better-sqlite3';
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql as template,
} from 'kysely';
import type { Tables } from './tables.ts';

/** Writes SQL and never runs it: what it compiles is prepared once and run synchronously. */
export const sqlBuilder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

class Place {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

type Params = Record<string, string | number | null>;

/** A query with named places, written once by Kysely and prepared once for each database. */
export class Statement<P extends Params, Row> {
  readonly sql: string;
  private readonly order: readonly unknown[];
  private readonly prepared = new WeakMap<Database, Prepared>();

  constructor(query: CompiledQuery<Row>) {
    this.sql = query.sql;
    this.order = query.parameters;
  }

  private bind(params: P): unknown[] {
    return this.order.map((value) => (value instanceof Place ? params[value.name] : value));
  }

  private on(db: Database): Prepared {
    const known = this.prepared.get(db);
    if (known !== undefined) return known;
    const made = db.prepare(this.sql);
    this.prepared.set(db, made);
    return made;
  }

  all(db: Database, params: P): Row[] {
    return this.on(db).all(...this.bind(params)) as Row[];
  }

  first(db: Database, params: P): Row | undefined {
    return this.on(db).get(...this.bind(params)) as Row | undefined;
  }

  /** Runs a change and tells how many rows it touched. */
  run(db: Database, params: P): number {
    return this.on(db).run(...this.bind(params)).changes;
  }
}

/**
 * Makes a statement: `statement<{ phone: string }>()((sql, p) => sql.selectFrom('contacts').selectAll()
 * .where('phone', '=', p('phone')))`. `p(name)` is a place that `all`, `first` and `run` fill.
 */
export function statement<P extends Params = Record<never, never>>() {
  return <Row>(
    write: (
      sql: typeof sqlBuilder,
      place: <K extends keyof P & string>(name: K) => P[K],
    ) => { compile(): CompiledQuery<Row> },
  ): Statement<P, Row> =>
    new Statement<P, Row>(write(sqlBuilder, (name) => new Place(name) as never).compile());
}

/** A constant in the SQL itself, as SQLite needs it to see that a partial index fits. Never for what comes from outside. */
export const literal = <T>(value: T) => template.lit<T>(value);
