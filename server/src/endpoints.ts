import { z } from 'zod';
import { contactEndpoints } from './contacts/contact-endpoints.ts';
import { conversationEndpoints } from './conversations/conversation-endpoints.ts';
import { draftEndpoints } from './flows/draft-endpoints.ts';
import { editorEndpoints } from './flows/editor-endpoints.ts';
import { flowEndpoints } from './flows/flow-endpoints.ts';
import { flowLifeEndpoints } from './flows/flow-life-endpoints.ts';
import { versionEndpoints } from './flows/version-endpoints.ts';
import { type AnyEndpoint, endpoint } from './http/endpoint.ts';
import { openApiDocument } from './openapi/document.ts';
import { previewEndpoints } from './previews/preview-endpoints.ts';
import { resultEndpoints } from './results/result-endpoints.ts';
import { runEndpoints } from './runs-view/run-endpoints.ts';
import type { Services } from './services.ts';
import { settingsEndpoints } from './settings/settings-endpoints.ts';
import { statusEndpoints } from './status/status-endpoints.ts';
import { userEndpoints } from './users/user-endpoints.ts';

/** Every endpoint of the API, and the document that describes them. */
export function allEndpoints(services: Services): readonly AnyEndpoint[] {
  const described: AnyEndpoint[] = [
    ...statusEndpoints(services),
    ...userEndpoints(services),
    ...flowEndpoints(services),
    ...draftEndpoints(services),
    ...flowLifeEndpoints(services),
    ...editorEndpoints(services),
    ...versionEndpoints(services),
    ...previewEndpoints(services),
    ...runEndpoints(services),
    ...resultEndpoints(services),
    ...contactEndpoints(services),
    ...conversationEndpoints(services),
    ...settingsEndpoints(services),
  ];
  let document: Record<string, unknown> | null = null;
  described.push(
    endpoint({
      method: 'get',
      path: '/api/openapi.json',
      summary: 'This document',
      who: 'viewer',
      answer: z.record(z.string(), z.unknown()),
      handle: () => {
        document ??= openApiDocument(described, services.version, services.config.publicUrl);
        return document;
      },
    }),
  );
  return described;
}
