import type { User } from '@parley/shared/api/session';
import { useSession } from '../api/queries.ts';

type Role = User['role'];

const rank: Readonly<Record<Role, number>> = { viewer: 1, rep: 2, editor: 3, owner: 4 };

/** Whether whoever is signed in may do what `needed` may. The server decides; this only hides what it would refuse. */
export function useMay(needed: Role): boolean {
  const role = useSession().data?.user?.role;
  return role !== undefined && rank[role] >= rank[needed];
}
