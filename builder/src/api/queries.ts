import type { NextFlow } from '@parley/shared/check/next-flows';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { toastError } from '../ui/toast.ts';
import {
  getConversation,
  getSession,
  getSettings,
  getStatus,
  getVersion,
  listContacts,
  listConversations,
  listDeletedFlows,
  listFields,
  listFlowPeople,
  listFlows,
  listMessages,
  listPeople,
  listVersions,
  messageOf,
} from './client.ts';

/** The names under which answers are kept; invalidate by them after a change. */
export const keys = {
  session: ['session'],
  status: ['status'],
  flows: ['flows'],
  settings: ['settings'],
  fields: ['fields'],
  people: ['people'],
  /** All lists of conversations, and each by itself. */
  conversations: ['conversations'],
  messages: (conversationId: string) => ['messages', conversationId],
  previews: (flowId: string) => ['previews', flowId],
  contact: (phone: string) => ['contact', phone],
  version: (flowId: string, version: number) => ['version', flowId, version],
  versions: (flowId: string) => ['versions', flowId],
  /** Who is in a flow now. */
  flowPeople: (flowId: string) => ['flow-people', flowId],
  deletedFlows: ['deleted-flows'],
} as const;

export const useSession = () =>
  useQuery({ queryKey: keys.session, queryFn: getSession, staleTime: Number.POSITIVE_INFINITY });

/** How the server is; also the way we notice that it cannot be reached, and then that it can. */
export const useStatus = () =>
  useQuery({
    queryKey: keys.status,
    queryFn: getStatus,
    refetchInterval: ({ state }) => (state.status === 'error' ? 3_000 : 15_000),
  });

export const useFlows = () => useQuery({ queryKey: keys.flows, queryFn: listFlows, refetchInterval: 10_000 });

/** The flows that another one may go to. */
export const useNextFlows = () =>
  useQuery({
    queryKey: keys.flows,
    queryFn: listFlows,
    select: ({ items }) =>
      items.map(({ id, name, liveVersion, paused }): NextFlow => {
        return { id, name, state: liveVersion === null ? 'draft' : paused === null ? 'live' : 'paused' };
      }),
  });

/** Those that can still be brought back. */
export const useDeletedFlows = () => useQuery({ queryKey: keys.deletedFlows, queryFn: listDeletedFlows });

/** The versions of a flow, newest first; invalidate after publishing. */
export const useVersions = (flowId: string, enabled = true) =>
  useQuery({ queryKey: keys.versions(flowId), queryFn: () => listVersions(flowId), enabled });

/** Who is in the flow now, asked for again every few seconds while it is looked at. */
export const useFlowPeople = (flowId: string, enabled = true) =>
  useQuery({
    queryKey: keys.flowPeople(flowId),
    queryFn: () => listFlowPeople(flowId),
    refetchInterval: 5000,
    enabled,
  });

export const useSettings = () => useQuery({ queryKey: keys.settings, queryFn: getSettings });

export const useFields = () => useQuery({ queryKey: keys.fields, queryFn: listFields });

/** Everyone who can sign in. */
export const usePeople = () => useQuery({ queryKey: keys.people, queryFn: listPeople });

export const usePracticeConversations = () =>
  useQuery({
    queryKey: [...keys.conversations, 'practice'],
    queryFn: () => listConversations('?channel=practice'),
    refetchInterval: 1500,
  });

/** The latest, whoever they are with. */
export const useConversations = () =>
  useQuery({
    queryKey: [...keys.conversations, 'latest'],
    queryFn: () => listConversations(),
    refetchInterval: 5000,
  });

/** Those that somebody should answer, the longest wait first. */
export const useWaiting = () =>
  useQuery({
    queryKey: [...keys.conversations, 'waiting'],
    queryFn: () => listConversations('?waiting=1'),
    refetchInterval: 5000,
  });

export const useConversation = (id: string | null) =>
  useQuery({
    queryKey: [...keys.conversations, 'one', id],
    queryFn: () => getConversation(id ?? ''),
    refetchInterval: 1500,
    enabled: id !== null,
  });

/** For a mutation that changes a conversation: shows what came of it, or says what went wrong. */
export function useConversationChange() {
  const client = useQueryClient();
  return {
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.conversations }),
        client.invalidateQueries({ queryKey: ['messages'] }),
      ]),
    onError: (error: unknown) => toastError(messageOf(error)),
  };
}

/** The texts of a conversation, asked for again every second while the page is looked at. */
export const useMessages = (conversationId: string | null) =>
  useQuery({
    queryKey: keys.messages(conversationId ?? ''),
    queryFn: () => listMessages(conversationId ?? ''),
    refetchInterval: 1000,
    enabled: conversationId !== null,
  });

export const useContact = (phone: string) =>
  useQuery({ queryKey: keys.contact(phone), queryFn: () => listContacts(phone), refetchInterval: 2000 });

/** A published version never changes, so it is asked for once. */
export const versionQuery = (flowId: string, version: number) => ({
  queryKey: keys.version(flowId, version),
  queryFn: () => getVersion(flowId, version),
  staleTime: Number.POSITIVE_INFINITY,
});
