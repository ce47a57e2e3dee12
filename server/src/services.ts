import type { Logger } from 'pino';
import type { Provider } from './channels/provider.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { RunsApi } from './runs/runs-api.ts';
import type { Store } from './store/store.ts';
import type { SetupLink } from './users/setup-link.ts';

/** What the routes work with. Made once at the start; tests give their own. */
export interface Services {
  /** With the public address known. */
  readonly config: Config & { readonly publicUrl: string };
  readonly store: Store;
  readonly clock: Clock;
  readonly runs: RunsApi;
  /** The number that people text; null while the practice phone is the only channel. */
  readonly messagebird: Provider | null;
  readonly setup: SetupLink;
  readonly log: Logger;
  /** Why nothing is being sent right now, as a sentence, or null. */
  readonly trouble: () => string | null;
  /** Where the built pages lie: `builder/dist` and `widget/dist` of this folder. */
  readonly root: string;
  readonly version: string;
}
