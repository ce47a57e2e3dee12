import type { Paused } from '../api/client.ts';
import type { SaveStatus } from '../document/autosave.ts';
import { statusWords } from '../words/status.ts';

/** What of a flow is live. `before`: it was once, and was taken back. */
export interface Live {
  readonly version: number | null;
  readonly paused: Paused | null;
  readonly before: boolean;
}

/** What is live and what is not: "Version 3 is live · draft saved · 2 changes not live". */
export function statusInWords(live: Live, status: SaveStatus, changes: number | null): string {
  const parts = [liveInWords(live), savedInWords(status)];
  if (live.version !== null && changes !== null && changes > 0) parts.push(statusWords.changes(changes));
  return parts.join(' · ');
}

function liveInWords({ version, paused, before }: Live): string {
  if (version === null) return before ? statusWords.notLive : statusWords.neverLive;
  if (paused === null) return statusWords.live(version);
  return paused.hold ? statusWords.held(version) : statusWords.paused(version);
}

/** Whether all that was written has arrived, and what is to be done where not. */
export function savedInWords(status: SaveStatus): string {
  switch (status.type) {
    case 'offline':
      return status.kept ? statusWords.offline : statusWords.offlineUnkept;
    case 'signed-out':
      return status.kept ? statusWords.signedOut : statusWords.signedOutUnkept;
    case 'deleted':
      return status.kept ? statusWords.deleted : statusWords.deletedUnkept;
    default:
      return statusWords[status.type];
  }
}
