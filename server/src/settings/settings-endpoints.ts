import { type SettingsBody, settingsBody } from '@parley/shared/api/settings';
import { isTimeZone } from '@parley/shared/time/zone';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { Refusal } from '../http/refusal.ts';
import type { Services } from '../services.ts';
import { readSettings, writeSettings } from './settings.ts';

/** 422 unless it is a time zone's name, such as `America/New_York`. */
export function requireTimeZone(name: string): string {
  if (isTimeZone(name)) return name;
  throw new Refusal(422, 'bad_time_zone', `There is no time zone “${name}”. Write it as America/New_York.`);
}

/** The workspace's settings: read by anyone who is signed in, saved as a whole by its owner. */
export function settingsEndpoints({ store, runs }: Services): readonly AnyEndpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/settings',
      summary: "The workspace's settings",
      who: 'viewer',
      answer: settingsBody,
      handle: () => readSettings(store.db),
    }),
    endpoint({
      method: 'put',
      path: '/api/settings',
      summary: 'Save all settings',
      who: 'owner',
      body: settingsBody,
      answer: settingsBody,
      handle: async ({ body }): Promise<SettingsBody> => {
        requireTimeZone(body.timeZone);
        await store.change(() => {
          const moved = readSettings(store.db).timeZone !== body.timeZone;
          writeSettings(store.db, body);
          if (moved) runs.timeZoneChanged();
        });
        return body;
      },
    }),
  ];
}
