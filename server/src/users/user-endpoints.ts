import { randomUUID } from 'node:crypto';
import {
  peopleBody,
  roles,
  sessionBody,
  setupBody,
  signedInBody,
  signInBody,
  type User,
} from '@parley/shared/api/session';
import { AppError } from '../app-error.ts';
import { clientKey } from '../http/address.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { RateLimit } from '../http/rate-limit.ts';
import { Refusal } from '../http/refusal.ts';
import type { Services } from '../services.ts';
import { defaultSettings, writeSettings } from '../settings/settings.ts';
import { requireTimeZone } from '../settings/settings-endpoints.ts';
import { FewAtOnce } from './few-at-once.ts';
import { hashPassword, isPassword, nobodysHash } from './password.ts';
import type { Principal } from './principal.ts';
import { dropSessionCookie, readSessionCookie, writeSessionCookie } from './session-cookie.ts';
import { SignInLimit } from './sign-in-limit.ts';
import {
  addUser,
  closeSession,
  findUser,
  foldEmail,
  hasUsers,
  listPeople,
  openSession,
} from './user-store.ts';

const already = () =>
  new Refusal(
    410,
    'already_set_up',
    'Parley is already set up, so this link has done its work. Sign in instead.',
  );

/** Signing in and out, and the owner's account at the very first. */
export function userEndpoints(services: Services): readonly AnyEndpoint[] {
  const { config, store, clock, setup } = services;
  const https = config.publicUrl.startsWith('https:');
  const limit = new SignInLimit(clock);
  const tries = new RateLimit(clock, 30);
  const hashing = new FewAtOnce(2, 16);
  return [
    endpoint({
      method: 'get',
      path: '/api/session',
      summary: 'Who is signed in, and whether the owner still has to be made',
      who: 'nobody',
      answer: sessionBody,
      handle: ({ user }) => ({ user: toUser(user), setupNeeded: setup.secret() !== null }),
    }),
    endpoint({
      method: 'post',
      path: '/api/session',
      summary: 'Sign in',
      who: 'nobody',
      body: signInBody,
      answer: signedInBody,
      refusals: { 401: 'E-mail or password is wrong.', 429: 'Too many tries.' },
      handle: async ({ context, body }) => {
        const address = clientKey(context, config.trustedProxies);
        tries.require(address);
        if (hashing.full) throw busy();
        const key = `${foldEmail(body.email)} ${address}`;
        const { wait } = limit.begin(key);
        if (wait > 0) throw tooMany(Math.ceil(wait / 1000));
        const user = findUser(store.db, body.email);
        const hash = user?.password_hash ?? nobodysHash;
        const right = await hashing.run(() => isPassword(body.password, hash));
        if (user === undefined || !right)
          throw new AppError('wrong_password', 'The e-mail address or the password is wrong. Try again.', {
            status: 401,
          });
        limit.succeeded(key);
        const old = readSessionCookie(context, https);
        const token = await store.change(() => {
          if (old !== undefined) closeSession(store.db, old);
          return openSession(store.db, user.id, clock.now());
        });
        writeSessionCookie(context, token, https);
        return { user: { id: user.id, name: user.name, email: user.email, role: user.role as User['role'] } };
      },
    }),
    endpoint({
      method: 'delete',
      path: '/api/session',
      summary: 'Sign out',
      who: 'nobody',
      handle: async ({ context }) => {
        const token = readSessionCookie(context, https);
        if (token !== undefined) await store.change(() => closeSession(store.db, token));
        dropSessionCookie(context, https);
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/people',
      summary: 'Everyone who can sign in: whom a conversation can be handed to',
      who: 'viewer',
      answer: peopleBody,
      handle: () => ({ items: listPeople(store.db) }),
    }),
    endpoint({
      method: 'post',
      path: '/setup',
      summary: "Make the owner's account, once, by the link in the server's log",
      who: 'nobody',
      body: setupBody,
      status: 201,
      answer: signedInBody,
      refusals: { 403: 'Not the newest link.', 410: 'There is an owner already.' },
      handle: async ({ context, body }) => {
        requireTimeZone(body.timeZone);
        claim(services, body.token);
        try {
          const id = randomUUID();
          const hash = await hashPassword(body.password);
          const token = await store.change(() => {
            if (hasUsers(store.db)) throw already();
            const now = clock.now();
            const { email, name, businessName, timeZone } = body;
            const row = { id, name, role: 'owner', password_hash: hash, created_at: now };
            addUser(store.db, { ...row, email: foldEmail(email) });
            writeSettings(store.db, { ...defaultSettings, businessName, timeZone });
            return openSession(store.db, id, now);
          });
          setup.spend();
          writeSessionCookie(context, token, https);
          return { user: { id, name: body.name, email: foldEmail(body.email), role: 'owner' as const } };
        } finally {
          setup.release();
        }
      },
    }),
  ];
}

function claim({ setup }: Services, token: string): void {
  const answer = setup.claim(token);
  if (answer === 'used') throw already();
  if (answer === 'busy')
    throw new Refusal(409, 'busy', 'The account is being made right now. Sign in in a moment.');
  if (answer === 'wrong')
    throw new Refusal(
      403,
      'wrong_link',
      "This link is not valid (any more). Use the newest one from the server's log: each start prints its own.",
    );
}

/** A check takes 32 MB and a good part of a second: more than a few at once would stop everything else. */
function busy(): AppError {
  const sentence = 'Very many people are signing in right now. Wait a few seconds, then try again.';
  return new AppError('busy', sentence, { status: 429, details: { retryAfter: 5 } });
}

function tooMany(seconds: number): AppError {
  const time = seconds < 60 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return new AppError('too_many_tries', `Too many wrong passwords. Wait ${time}, then try again.`, {
    status: 429,
    details: { retryAfter: seconds },
  });
}

function toUser({ id, name, email, role }: Principal): User | null {
  const known = roles.find((one) => one === role);
  return known === undefined ? null : { id, name, email, role: known };
}
