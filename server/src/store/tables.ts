import type { ColumnType, Generated } from 'kysely';

/**
 * The tables, as Kysely sees them. Times are milliseconds UTC. Columns that hold JSON are text and named so.
 * Booleans are 0 or 1.
 */
export interface Tables {
  flows: FlowsTable;
  versions: VersionsTable;
  triggers: TriggersTable;
  contacts: ContactsTable;
  consents: ConsentsTable;
  runs: RunsTable;
  events: EventsTable;
  conversations: ConversationsTable;
  messages: MessagesTable;
  timers: TimersTable;
  handoffs: HandoffsTable;
  starts: StartsTable;
  fields: FieldsTable;
  settings: SettingsTable;
  users: UsersTable;
  sessions: SessionsTable;
  previews: PreviewsTable;
  preview_runs: PreviewRunsTable;
  replays: ReplaysTable;
  moves: MovesTable;
  kept_texts: KeptTextsTable;
  editors: EditorsTable;
}

/**
 * `draft_json` is a flow document. `live_revision` is the draft's revision when the live version was made. Since
 * `paused_at` nobody new gets in; where `held` is 1 those who are in it wait, too. `folder` is empty for none.
 */
export interface FlowsTable {
  id: string;
  name: string;
  draft_json: string;
  revision: number;
  live_version: number | null;
  live_revision: number | null;
  created_at: number;
  updated_at: number;
  deleted_at: number | null;
  folder: string;
  paused_at: number | null;
  held: number;
}

/** Published flow documents: written once, never changed, but for the note. */
export interface VersionsTable {
  flow_id: string;
  version: number;
  flow_json: string;
  note: string;
  published_by: string;
  published_at: number;
}

/** How people get into the live versions, ready to look up. `key`: keyword, tag, event, form or field. */
export interface TriggersTable {
  flow_id: string;
  position: number;
  type: string;
  key: string;
  trigger_json: string;
}

/** `consent`: unknown, in or out. `greeted`: a text has gone out to them, so that STOP has been named. */
export interface ContactsTable {
  id: string;
  phone: string;
  fields_json: string;
  tags_json: string;
  time_zone: string | null;
  greeted: number;
  consent: string;
  consent_method: string | null;
  consent_at: number | null;
  created_at: number;
  updated_at: number;
}

/** Append only: every change of a contact's consent, with what shows it. */
export interface ConsentsTable {
  id: Generated<number>;
  contact_id: string;
  state: string;
  method: string;
  at: number;
  message_id: string | null;
}

/** One running run for a contact at most (a unique index holds it). `state_json` is a run as run/stored-run writes it. */
export interface RunsTable {
  id: string;
  flow_id: string;
  version: number;
  contact_id: string;
  status: string;
  state_json: string;
  started_at: number;
  ended_at: number | null;
}

/** The only history of a run: each event with its effects, in order of `id`. */
export interface EventsTable {
  id: Generated<number>;
  run_id: string;
  at: number;
  event_json: string;
  effects_json: string;
}

/** All texts with one contact. `unanswered`: the last text that came in was taken by nobody. */
export interface ConversationsTable {
  id: string;
  contact_id: string;
  channel: string;
  unanswered: number;
  last_text: string | null;
  last_at: number | null;
}

/**
 * Texts of a conversation, in both directions, in order of `seq`. Those that go out are the outbox: `open` is 1
 * while one still has to be sent or its fate is not known, and the contact's later ones wait for it, unless its `status`
 * is `held`: its flow is (runs/held-texts).
 * `lane`: 0 for what answers somebody who is there, 1 for the rest, which waits behind it.
 * `exempt`: the one confirmation that may go out after STOP. `not_after`: too late to send from then on.
 * `lookups`: how often a look-up has shown since the last attempt that it never arrived; `lookup_failures`: how often
 * the provider gave no answer. `provider_id` is unique for texts that came in: the same one twice is stored once.
 */
export interface MessagesTable {
  seq: Generated<number>;
  id: string;
  conversation_id: string;
  contact_id: string;
  direction: string;
  channel: string;
  text: string;
  texts: number;
  status: string;
  trouble: string | null;
  at: number;
  run_id: string | null;
  author: string | null;
  provider_id: string | null;
  open: ColumnType<number, number | undefined, number>;
  exempt: ColumnType<number, number | undefined, number>;
  lane: ColumnType<number, number | undefined, number>;
  attempts: ColumnType<number, number | undefined, number>;
  lookups: ColumnType<number, number | undefined, number>;
  lookup_failures: ColumnType<number, number | undefined, number>;
  next_at: number | null;
  attempted_at: number | null;
  sent_at: number | null;
  not_after: number | null;
}

/**
 * Durable due times. `kind`: `run` gives the run a timer event with `wait`; `date` starts `flow_id` for the
 * contact. While `due_at` is null the timer counts from the sending of the message `since`, `after_ms` long; or,
 * where `since` names a held flow (runs/hold), from the moment when that is released. `start` looks after starts that
 * wait, `move` (moves), `kept` (kept_texts) and `closed` (a handoff that was closed meanwhile) after people of a flow.
 */
export interface TimersTable {
  id: string;
  kind: string;
  contact_id: string;
  run_id: string | null;
  wait: number | null;
  flow_id: string | null;
  trigger_position: number | null;
  since: string | null;
  after_ms: number;
  due_at: number | null;
}

/** `state`: waiting, taken, unanswered, closed. `run_id` is the run that waits for it, if any. */
export interface HandoffsTable {
  id: string;
  conversation_id: string;
  contact_id: string;
  run_id: string | null;
  node: string;
  to_json: string;
  reason: string;
  state: string;
  created_at: number;
  taken_by: string | null;
  taken_at: number | null;
  closed_at: number | null;
}

/** Starts that wait for the contact's run to end. `state`: waiting, started, skipped. */
export interface StartsTable {
  id: string;
  contact_id: string;
  flow_id: string;
  cause: string;
  state: string;
  created_at: number;
  expires_at: number;
}

/** Names of contact fields that the workspace has, besides the standard ones. */
export interface FieldsTable {
  name: string;
  created_at: number;
}

export interface SettingsTable {
  key: string;
  value_json: string;
}

export interface UsersTable {
  id: string;
  email: string;
  name: string;
  role: string;
  password_hash: string;
  created_at: number;
}

/** `id_hash` is SHA-256 of the cookie's value, so that the database alone opens no session. */
export interface SessionsTable {
  id_hash: string;
  user_id: string;
  created_at: number;
  expires_at: number;
}

/** A shared, frozen flow. `token_hash` is SHA-256 of the link's token. */
export interface PreviewsTable {
  id: string;
  token_hash: string;
  flow_id: string;
  revision: number;
  flow_json: string;
  created_at: number;
  revoked_at: number | null;
}

/** A visitor's own try of a preview; nothing of it is ever sent as SMS. `state_json` is the preview's page of events. */
export interface PreviewRunsTable {
  secret_hash: string;
  preview_id: string;
  state_json: string;
  created_at: number;
  updated_at: number;
}

/** Signed requests already used (`jti`), until they expire. */
export interface ReplaysTable {
  jti: string;
  expires_at: number;
}

/** People who go to a step of a newer version (`to_node`), or to a person (null), if they still wait at `node`. */
export interface MovesTable {
  timer_id: string;
  run_id: string;
  node: string;
  to_version: number;
  to_node: string | null;
}

/** Texts that came in for a held flow, which gets them when it is released. */
export interface KeptTextsTable {
  message_id: string;
  contact_id: string;
}

/** Which tab edits a flow, until `expires_at` unless it asks again. */
export interface EditorsTable {
  flow_id: string;
  user_id: string;
  user_name: string;
  tab: string;
  since: number;
  expires_at: number;
}
