import { newToken, sameToken } from './secret-token.ts';

/**
 * The one-time link that makes the owner's account: only who can read the server's log has it. A new one at each
 * start until it was used. `claim` lets one request at a time try, so that two of them make one owner.
 */
export class SetupLink {
  private token: string | null;
  private claimed = false;

  constructor(needed: boolean) {
    this.token = needed ? newToken() : null;
  }

  /** The token for the log, or null where there is an owner. */
  secret(): string | null {
    return this.token;
  }

  /** `used`: there is an owner; `wrong`: not this token; `busy`: another request is making the owner right now. */
  claim(token: string): 'ok' | 'used' | 'wrong' | 'busy' {
    if (this.token === null) return 'used';
    if (!sameToken(token, this.token)) return 'wrong';
    if (this.claimed) return 'busy';
    this.claimed = true;
    return 'ok';
  }

  release(): void {
    this.claimed = false;
  }

  spend(): void {
    this.token = null;
  }
}
