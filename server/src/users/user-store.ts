import type { Person } from '@parley/shared/api/session';
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';
import type { UsersTable } from '../store/tables.ts';
import type { Principal, Role } from './principal.ts';
import { hashToken, newToken } from './secret-token.ts';

const userByEmail = statement<{ email: string }>()((sql, p) =>
  sql.selectFrom('users').selectAll().where('email', '=', p('email')),
);
const anyUser = statement()((sql) => sql.selectFrom('users').select('id').limit(1));
const names = statement()((sql) =>
  sql.selectFrom('users').select(['id', 'name']).orderBy('name').orderBy('id'),
);
const insertUser = statement<{ [Column in keyof UsersTable]: UsersTable[Column] }>()((sql, p) =>
  sql.insertInto('users').values({
    id: p('id'),
    email: p('email'),
    name: p('name'),
    role: p('role'),
    password_hash: p('password_hash'),
    created_at: p('created_at'),
  }),
);
const insertSession = statement<{ hash: string; user: string; now: number; until: number }>()((sql, p) =>
  sql
    .insertInto('sessions')
    .values({ id_hash: p('hash'), user_id: p('user'), created_at: p('now'), expires_at: p('until') }),
);
const sessionUser = statement<{ hash: string; now: number }>()((sql, p) =>
  sql
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select(['users.id', 'users.name', 'users.email', 'users.role'])
    .where('sessions.id_hash', '=', p('hash'))
    .where('sessions.expires_at', '>', p('now')),
);
const deleteSession = statement<{ hash: string }>()((sql, p) =>
  sql.deleteFrom('sessions').where('id_hash', '=', p('hash')),
);
const deleteExpired = statement<{ now: number }>()((sql, p) =>
  sql.deleteFrom('sessions').where('expires_at', '<=', p('now')),
);

/** How long a sign-in lasts, in ms. */
export const sessionLength = 30 * 24 * 60 * 60_000;

/** E-mail addresses differ in nothing but what people see. */
export function foldEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

export function hasUsers(db: Database): boolean {
  return anyUser.first(db, {}) !== undefined;
}

export function findUser(db: Database, email: string): UsersTable | undefined {
  return userByEmail.first(db, { email: foldEmail(email) });
}

/** User id → name, for what was done by whom. */
export function userNames(db: Database): Readonly<Record<string, string>> {
  return Object.fromEntries(names.all(db, {}).map(({ id, name }) => [id, name]));
}

/** Everyone who can sign in, by name. */
export function listPeople(db: Database): Person[] {
  return names.all(db, {});
}

export function addUser(db: Database, user: UsersTable): void {
  insertUser.run(db, { ...user });
}

/** Makes a sign-in and gives its cookie's value, which is nowhere stored. Within a store change. */
export function openSession(db: Database, userId: string, now: number): string {
  deleteExpired.run(db, { now });
  const token = newToken();
  insertSession.run(db, { hash: hashToken(token), user: userId, now, until: now + sessionLength });
  return token;
}

export function closeSession(db: Database, token: string): void {
  deleteSession.run(db, { hash: hashToken(token) });
}

/** Whose sign-in a cookie's value names, if it is still good. */
export function sessionPrincipal(db: Database, token: string, now: number): Principal | null {
  const user = sessionUser.first(db, { hash: hashToken(token), now });
  if (user === undefined) return null;
  return { id: user.id, name: user.name, email: user.email, role: user.role as Role, by: 'cookie' };
}
