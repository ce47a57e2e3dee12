import { prepareVersion, type Version } from '@parley/shared/flow/graph';
import { readFlow } from '@parley/shared/flow/read-flow';
import type { Trigger, TriggerType } from '@parley/shared/nodes/trigger';
import { normaliseKeyword } from '@parley/shared/text/keyword';
import type { Tools } from '@parley/shared/understand/moment';
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';
import { hold } from './hold.ts';

const liveFlows = statement()((sql) =>
  sql
    .selectFrom('flows')
    .select(['id', 'name', 'live_version'])
    .where('live_version', 'is not', null)
    .where('paused_at', 'is', null)
    .where('deleted_at', 'is', null),
);
const liveTriggers = statement()((sql) =>
  sql
    .selectFrom('triggers')
    .innerJoin('flows', 'flows.id', 'triggers.flow_id')
    .select(['flow_id', 'position', 'key', 'trigger_json', 'type'])
    .where('flows.deleted_at', 'is', null)
    .where('flows.live_version', 'is not', null)
    .where('flows.paused_at', 'is', null)
    .orderBy('flows.created_at')
    .orderBy('position'),
);
const versionDocument = statement<{ flow: string; version: number }>()((sql, p) =>
  sql
    .selectFrom('versions')
    .select('flow_json')
    .where('flow_id', '=', p('flow'))
    .where('version', '=', p('version')),
);

/** A way into a live flow. `position` is the trigger's place in the flow's start node. */
export interface Way {
  readonly flowId: string;
  readonly position: number;
  readonly trigger: Trigger;
}

/** At most so many prepared versions are kept; the one used longest ago goes first. */
const maxVersions = 500;

/**
 * The live flows and the ways into them, in memory; read anew when something is published. A paused flow is not among
 * them; whoever is in it goes on by its version, unless it is held.
 */
export class Directory {
  private readonly db: Database;
  private readonly tools: Tools;
  private live = new Map<string, { name: string; version: number }>();
  private ways = new Map<string, Way[]>();
  private held: ReadonlySet<string> = new Set();
  private readonly versions = new Map<string, Version>();

  constructor(db: Database, tools: Tools) {
    this.db = db;
    this.tools = tools;
    this.refresh();
  }

  /** Reads the live flows and their triggers anew. */
  refresh(): void {
    this.live = new Map(
      liveFlows
        .all(this.db, {})
        .map(({ id, name, live_version }) => [id, { name, version: live_version ?? 0 }]),
    );
    this.held = hold.flows(this.db);
    this.ways = new Map();
    for (const row of liveTriggers.all(this.db, {})) {
      const way = {
        flowId: row.flow_id,
        position: row.position,
        trigger: JSON.parse(row.trigger_json) as Trigger,
      };
      const place = `${row.type} ${row.key}`;
      this.ways.set(place, [...(this.ways.get(place) ?? []), way]);
    }
  }

  /** The live version's number, or undefined where the flow is not live. */
  liveVersion(flowId: string): number | undefined {
    return this.live.get(flowId)?.version;
  }

  isLive(flowId: string): boolean {
    return this.live.has(flowId);
  }

  /** Whether those who are in the flow wait until it is released. */
  isHeld(flowId: string): boolean {
    return this.held.has(flowId);
  }

  /** The flow that this whole text starts, if any. */
  byKeyword(text: string): string | undefined {
    return this.find('keyword', normaliseKeyword(text))[0]?.flowId;
  }

  /** Ways in of a type with this key: a tag, an event's name, a form or a date field, whatever its case. */
  find(type: TriggerType, key: string): readonly Way[] {
    return this.ways.get(`${type} ${triggerKey(type, key)}`) ?? [];
  }

  /** Every way in of one type. */
  all(type: TriggerType): readonly Way[] {
    return [...this.ways.entries()]
      .filter(([place]) => place.startsWith(`${type} `))
      .flatMap(([, ways]) => ways);
  }

  /** A published version, ready to run. It never changes, so it is prepared once. */
  version(flowId: string, version: number): Version {
    const place = `${flowId} ${version}`;
    const known = this.versions.get(place);
    if (known !== undefined) {
      this.versions.delete(place);
      this.versions.set(place, known);
      return known;
    }
    const row = versionDocument.first(this.db, { flow: flowId, version });
    const read = row === undefined ? undefined : readFlow(JSON.parse(row.flow_json));
    if (read === undefined || !read.ok)
      throw new Error(`Version ${version} of the flow ${flowId} cannot be read.`);
    const prepared = prepareVersion(read.flow, this.tools);
    this.versions.set(place, prepared);
    const oldest = this.versions.keys().next().value;
    if (this.versions.size > maxVersions && oldest !== undefined) this.versions.delete(oldest);
    return prepared;
  }
}

/** How a trigger's key is stored and looked up: keywords without case and punctuation, the rest without case. */
function triggerKey(type: TriggerType, key: string): string {
  return type === 'keyword' ? normaliseKeyword(key) : key.normalize('NFKC').trim().toLowerCase();
}

/** The rows of the triggers table for one trigger: a key for each keyword, one key for every other type. */
export function keysOf(trigger: Trigger): string[] {
  const keys: { [T in TriggerType]: (trigger: Extract<Trigger, { type: T }>) => string[] } = {
    keyword: (t) => t.words,
    'opt-in': (t) => [t.form ?? ''],
    'tag-added': (t) => [t.tag],
    event: (t) => [t.name],
    date: (t) => [t.field],
    manual: () => [''],
  };
  const all = (keys[trigger.type] as (t: Trigger) => string[])(trigger);
  const stored = all.map((key) => triggerKey(trigger.type, key));
  return [...new Set(trigger.type === 'keyword' ? stored.filter((key) => key !== '') : stored)];
}
