import type { roles } from '@parley/shared/api/session';

export type Role = (typeof roles)[number];

/** Who sends a request, and how that is known. Nobody: the request carries nothing that counts. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role | 'nobody';
  readonly by: 'cookie' | 'token' | 'nothing';
}

export const nobody: Principal = { id: '', name: '', email: '', role: 'nobody', by: 'nothing' };

/** Scripts that carry PARLEY_API_TOKEN: they may do what an owner may. */
export const script: Principal = { id: 'script', name: 'A script', email: '', role: 'owner', by: 'token' };

const rank = { nobody: 0, viewer: 1, rep: 2, editor: 3, owner: 4 } as const;

/** Whether someone may do what `needed` may. */
export function mayActAs(principal: Principal, needed: Principal['role']): boolean {
  return rank[principal.role] >= rank[needed];
}
