import { setImmediate as othersFirst } from 'node:timers/promises';
import { type RecentPerson, type ResultsBody, resultsBody, resultsQuery } from '@parley/shared/api/results';
import { addDays, atLocalTime } from '@parley/shared/time/zone';
import { contactStore, nameOf } from '../contacts/contact-store.ts';
import { conversationStore } from '../conversations/conversation-store.ts';
import { flowStore } from '../flows/flow-store.ts';
import { requireRow } from '../flows/require-row.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { Refusal } from '../http/refusal.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings/settings.ts';
import { Counts } from './counts.ts';
import { type Counted, resultStore } from './result-store.ts';
import type { Recent } from './tally.ts';

/** What really happened in a flow: how many people took which way, and what was not understood. */
export function resultEndpoints({ store: { db }, clock, messagebird }: Services): readonly AnyEndpoint[] {
  const counts = new Counts<ResultsBody>(clock);
  const person = ({ contactId, text, at }: Recent): RecentPerson[] => {
    const row = contactStore.find(db, contactId);
    if (row === undefined) return [];
    const { id, phone } = row;
    const contact = { id, name: nameOf(phone, JSON.parse(row.fields_json)), phone };
    return [{ contact, conversation: conversationStore.idWith(db, id) ?? null, text, at }];
  };
  const count = async (counted: Counted): Promise<ResultsBody> => {
    const tally = await resultStore.count(db, counted);
    const [ways, unmatched]: [ResultsBody['ways'], ResultsBody['unmatched']] = [[], []];
    for (const way of tally.ways()) {
      await othersFirst();
      ways.push({ ...way, recent: way.recent.flatMap(person) });
    }
    for (const texts of tally.unmatched()) {
      await othersFirst();
      unmatched.push(texts);
    }
    const { people } = tally;
    const versions = resultStore.versions(db, counted.flow);
    return { versions, people, practice: counted.practice, ways, steps: tally.steps(), unmatched };
  };
  return [
    endpoint({
      method: 'get',
      path: '/api/flows/:id/results',
      summary:
        'What really happened in a flow: how many people took which way, wait at which step or never answered, and what they wrote that was not understood; by version, and by the days on which they began. People on practice phones count only while no number is connected, unless told',
      who: 'viewer',
      query: resultsQuery,
      answer: resultsBody,
      refusals: { 404: 'There is no such flow or version.', 422: 'The days or the version make no sense.' },
      handle: async ({ params: { id }, query }) => {
        requireRow(db, id);
        const asked = query.version === undefined ? null : Number(query.version);
        if (asked !== null && flowStore.version(db, id, asked) === undefined) throw noSuchVersion(asked);
        const zone = readSettings(db).timeZone;
        const from = query.from === undefined ? 0 : beginOf(query.from, zone);
        const before = query.to === undefined ? Number.MAX_SAFE_INTEGER : beginOf(query.to, zone, 1);
        if (before <= from) throw wrongWayRound();
        const practice = query.practice === undefined ? messagebird === null : query.practice === '1';
        const versions = asked === null ? resultStore.versions(db, id) : [asked];
        const counted = { flow: id, versions, from, before, practice };
        return counts.of(JSON.stringify(counted), () => count(counted));
      },
    }),
  ];
}

/** When a day begins (ms UTC), or the one so many days after it. */
function beginOf(text: string, zone: string, later = 0): number {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return atLocalTime(addDays({ year, month, day }, later), '00:00', zone);
}

function wrongWayRound(): Refusal {
  return new Refusal(
    422,
    'wrong_way_round',
    'The last day (“to”) is before the first one (“from”). Swap them.',
  );
}

function noSuchVersion(version: number): Refusal {
  return new Refusal(
    404,
    'no_such_version',
    `This flow has no version ${version}. Choose one of its versions, or leave the version out.`,
  );
}
