import { type FlowNode, kindOf } from '../nodes/index.ts';
import type { Problem } from './problem.ts';
import { problemOf } from './problem-of.ts';

/** Whom a conversation can be handed to; what is not given is not known, and nothing is said of it. */
export interface Takers {
  /** Names of teams. */
  readonly teams?: readonly string[];
  /** Ids of users. */
  readonly people?: readonly string[];
}

/** Warnings of a node that hands to a team or person that is not there: then anyone can take it. */
export function takerProblems({ teams, people }: Takers): (node: FlowNode) => Problem[] {
  const teamIds = teams && new Set(teams.map(plain));
  const userIds = people && new Set(people);
  return (node) => {
    const kind = kindOf(node);
    const at = { nodeId: node.id, field: 'to' };
    const team = kind.team?.(node.data);
    const person = kind.person?.(node.data);
    if (team !== undefined && teamIds?.has(plain(team)) === false)
      return [problemOf('unknown_team', 'warning', at, { team: team.trim() || '…' })];
    return person !== undefined && userIds?.has(person) === false
      ? [problemOf('unknown_person', 'warning', at)]
      : [];
  };
}

const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase();
