import type { BrowserContextOptions } from '@playwright/test';
import type { TestServer } from './server.ts';

/** The first account of a server, and the cookies of a browser that is signed in with it. */
export interface Owner {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly state: Exclude<BrowserContextOptions['storageState'], string | undefined>;
}

/** The one-time link that a server without an account prints at its start. */
export function setupLink(server: TestServer): URL {
  const link = /one-time link: (http\S+)/.exec(server.output())?.[1];
  if (link === undefined) throw new Error(`No link to set up in:\n${server.output()}`);
  return new URL(link);
}

/** Makes the owner's account as the page of the one-time link would. */
export async function makeOwner(server: TestServer): Promise<Owner> {
  const owner = { name: 'Robin Reed', email: 'robin@example.com', password: 'blue kettle by the door' };
  const answer = await fetch(`${server.url}/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...owner,
      token: setupLink(server).searchParams.get('token'),
      businessName: 'Harbour Dental',
      timeZone: 'Europe/London',
    }),
  });
  if (answer.status !== 201) throw new Error(`No account: ${answer.status} ${await answer.text()}`);
  const [pair = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  const [name = '', value = ''] = pair.split('=');
  const { hostname: domain } = new URL(server.url);
  const cookie = { name, value, domain, path: '/', expires: -1, httpOnly: true, secure: false };
  return { ...owner, state: { cookies: [{ ...cookie, sameSite: 'Lax' }], origins: [] } };
}
