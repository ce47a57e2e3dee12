import type { contactListBody, fieldListBody } from '@parley/shared/api/contacts';
import type {
  ConversationBody,
  conversationListBody,
  MessageBody,
  messageListBody,
  practiceTakenBody,
} from '@parley/shared/api/conversations';
import type { FlowEditorBody } from '@parley/shared/api/editor-lease';
import type { FlowPeopleBody, PeopleChoice, PublishedBody } from '@parley/shared/api/flow-people';
import type {
  changeFlowBody,
  createFlowBody,
  deletedFlowsBody,
  FlowBody,
  FlowListBody,
  FlowStateBody,
  notedVersionBody,
  Paused,
  previewBody,
  previewListBody,
  SavedDraftBody,
  startedRunBody,
  VersionListBody,
  versionBody,
} from '@parley/shared/api/flows';
import type { peopleBody, SessionBody, setupBody, signedInBody } from '@parley/shared/api/session';
import type { SettingsBody, StatusBody } from '@parley/shared/api/settings';
import type { Flow } from '@parley/shared/flow/flow';
import type { FlowPatch } from '@parley/shared/flow/patch';
import { request } from './request.ts';

export { ApiError, messageOf } from './request.ts';

/** What a schema of the API lets through; only its type is used, so that no schema ships to the page. */
type Of<Schema extends { readonly _zod: { readonly output: unknown } }> = Schema['_zod']['output'];

export type FlowListItem = FlowListBody['items'][number];
export type NewFlow = Of<typeof createFlowBody>;
export type VersionItem = VersionListBody['items'][number];
/** People of a running flow: so many at that step of that version. */
export type PeopleItem = FlowPeopleBody['items'][number];
export type VersionBody = Of<typeof versionBody>;
type PreviewBody = Of<typeof previewBody>;
export type FieldItem = Of<typeof fieldListBody>['items'][number];
export type Setup = Of<typeof setupBody>;
export type {
  FlowBody,
  FlowEditorBody,
  FlowListBody,
  FlowStateBody,
  MessageBody,
  Paused,
  PeopleChoice,
  PublishedBody,
  SavedDraftBody,
  SessionBody,
  SettingsBody,
  StatusBody,
};

const at = (path: string, id: string | number) => `${path}/${encodeURIComponent(id)}`;
const flow = (id: string, rest = '') => `${at('/api/flows', id)}${rest}`;

// Signing in
export const getSession = () => request<SessionBody>('GET', '/api/session');
export const signIn = (email: string, password: string) =>
  request<Of<typeof signedInBody>>('POST', '/api/session', { email, password });
export const signOut = () => request<null>('DELETE', '/api/session');
export const setUp = (body: Setup) => request<Of<typeof signedInBody>>('POST', '/setup', body);

// Flows
export const listFlows = () => request<FlowListBody>('GET', '/api/flows');
export const createFlow = (body: NewFlow) => request<FlowBody>('POST', '/api/flows', body);
export const getFlow = (id: string) => request<FlowBody>('GET', flow(id));
/** A new name, or another folder (empty: none). */
export const changeFlow = (id: string, body: Of<typeof changeFlowBody>) =>
  request<FlowStateBody>('PATCH', flow(id), body);
/** It stops being live at once; `restoreFlow` brings it back, as it was, for 30 days. */
export const deleteFlow = (id: string) => request<null>('DELETE', flow(id));
export const restoreFlow = (id: string) => request<FlowStateBody>('POST', flow(id, '/restore'), {});
export const listDeletedFlows = () => request<Of<typeof deletedFlowsBody>>('GET', '/api/deleted-flows');
/** Where a link with `download` gets the draft as a file. */
export const exportUrl = (id: string) => flow(id, '/export');
/** 409 (`ApiError.body` is a `DraftConflictBody`) where someone saved on top of `baseRevision` before. */
export const saveDraft = (id: string, draft: Flow, baseRevision: number) =>
  request<SavedDraftBody>('PUT', flow(id, '/draft'), { flow: draft, baseRevision });
/** What changed since `baseRevision` (`diffFlows`); refused as `saveDraft` is. */
export const patchDraft = (id: string, patch: FlowPatch, baseRevision: number) =>
  request<SavedDraftBody>('PATCH', flow(id, '/draft'), { patch, baseRevision });
/**
 * 422 (`ApiError.body` is a `NotPublishableBody`) where blockers are left. `people`: what becomes of those who wait at
 * steps of older versions; whoever is not named keeps to their version.
 */
export const publish = (id: string, note?: string, people?: readonly PeopleChoice[]) =>
  request<PublishedBody>('POST', flow(id, '/publish'), {
    ...(note === undefined ? {} : { note }),
    ...(people === undefined ? {} : { people }),
  });
/** Who is in the flow now: counts by version and step. */
export const listFlowPeople = (id: string) => request<FlowPeopleBody>('GET', flow(id, '/people'));
/** Nobody new gets in; with `hold` those inside wait, too. 409 `not_live` where it is not live. */
export const pauseFlow = (id: string, hold: boolean) =>
  request<FlowStateBody>('POST', flow(id, '/pause'), { hold });
/** 409 `keyword_taken` where another live flow got one of its words meanwhile. */
export const resumeFlow = (id: string) => request<FlowStateBody>('POST', flow(id, '/resume'), {});
/** Nobody new gets in, those inside finish; the versions are kept. */
export const unpublishFlow = (id: string) => request<FlowStateBody>('POST', flow(id, '/unpublish'), {});

// Who edits a flow: one tab at a time holds it
/** Holds the flow, or says who does; ask again every ten seconds. */
export const editFlow = (id: string, tab: string, take = false) =>
  request<FlowEditorBody>('PUT', flow(id, '/editor'), take ? { tab, take } : { tab });
/** For a page that goes away: it is sent though nobody waits for the answer. */
export const leaveFlow = (id: string, tab: string): void => {
  void fetch(flow(id, '/editor/leave'), {
    method: 'POST',
    credentials: 'same-origin',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tab }),
  }).catch(() => undefined);
};

// Versions of a flow
export const listVersions = (id: string) => request<VersionListBody>('GET', flow(id, '/versions'));
/** Names a version, or takes its name away. */
export const noteVersion = (id: string, version: number, note: string) =>
  request<Of<typeof notedVersionBody>>('PATCH', at(flow(id, '/versions'), version), { note });
export const getVersion = (id: string, version: number) =>
  request<VersionBody>('GET', at(flow(id, '/versions'), version));
export const startRun = (id: string, phone: string, fields: Record<string, string> = {}) =>
  request<Of<typeof startedRunBody>>('POST', flow(id, '/start'), { phone, fields });

// Shared previews of a flow
export const createPreview = (id: string) => request<PreviewBody>('POST', flow(id, '/previews'), {});
export const listPreviews = (id: string) => request<Of<typeof previewListBody>>('GET', flow(id, '/previews'));
export const deletePreview = (id: string) => request<null>('DELETE', at('/api/previews', id));

// Contacts and their conversations
export const listContacts = (phone: string) =>
  request<Of<typeof contactListBody>>('GET', `/api/contacts?phone=${encodeURIComponent(phone)}`);
export const listConversations = (query: '' | '?channel=practice' | '?waiting=1' = '') =>
  request<Of<typeof conversationListBody>>('GET', `/api/conversations${query}`);
export const getConversation = (id: string) => request<ConversationBody>('GET', at('/api/conversations', id));
/** Its last text needs no answer. */
export const settleConversation = (id: string) =>
  request<ConversationBody>('POST', `${at('/api/conversations', id)}/settle`, {});
export const listMessages = (conversationId: string) =>
  request<Of<typeof messageListBody>>('GET', `${at('/api/conversations', conversationId)}/messages`);
/** Writes to the contact as the business, by hand. */
export const sendText = (conversationId: string, text: string) =>
  request<MessageBody>('POST', `${at('/api/conversations', conversationId)}/messages`, { text });
/** A text typed on a practice phone. */
export const sendPracticeText = (from: string, text: string) =>
  request<Of<typeof practiceTakenBody>>('POST', '/api/practice/texts', { from, text });

// Conversations that a person is asked to take
export const takeHandoff = (id: string) => request<unknown>('POST', `${at('/api/handoffs', id)}/take`, {});
export const closeHandoff = (id: string) => request<unknown>('POST', `${at('/api/handoffs', id)}/close`, {});

// The workspace
export const listPeople = () => request<Of<typeof peopleBody>>('GET', '/api/people');
export const getSettings = () => request<SettingsBody>('GET', '/api/settings');
export const saveSettings = (body: SettingsBody) => request<SettingsBody>('PUT', '/api/settings', body);
export const listFields = () => request<Of<typeof fieldListBody>>('GET', '/api/fields');
export const addField = (name: string) => request<unknown>('POST', '/api/fields', { name });
export const getStatus = () => request<StatusBody>('GET', '/api/status');
