import { useQuery } from '@tanstack/react-query';
import {
  getSession,
  getSettings,
  getStatus,
  getVersion,
  listContacts,
  listFields,
  listFlows,
  listMessages,
  listPracticeConversations,
} from './client.ts';

/** The names under which answers are kept; invalidate by them after a change. */
export const keys = {
  session: ['session'],
  status: ['status'],
  flows: ['flows'],
  settings: ['settings'],
  fields: ['fields'],
  practice: ['practice'],
  messages: (conversationId: string) => ['messages', conversationId],
  contact: (phone: string) => ['contact', phone],
  version: (flowId: string, version: number) => ['version', flowId, version],
} as const;

export const useSession = () =>
  useQuery({ queryKey: keys.session, queryFn: getSession, staleTime: Number.POSITIVE_INFINITY });

/** How the server is; also the way we notice that it cannot be reached. */
export const useStatus = () =>
  useQuery({ queryKey: keys.status, queryFn: getStatus, refetchInterval: 15_000 });

export const useFlows = () => useQuery({ queryKey: keys.flows, queryFn: listFlows, refetchInterval: 10_000 });

export const useSettings = () => useQuery({ queryKey: keys.settings, queryFn: getSettings });

export const useFields = () => useQuery({ queryKey: keys.fields, queryFn: listFields });

export const usePracticeConversations = (enabled = true) =>
  useQuery({
    queryKey: keys.practice,
    queryFn: listPracticeConversations,
    refetchInterval: 1500,
    enabled,
  });

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
