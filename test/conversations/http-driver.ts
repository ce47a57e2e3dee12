import type { ContactBody } from '@parley/shared/api/contacts';
import type { ConversationBody, MessageBody } from '@parley/shared/api/conversations';
import type { FlowBody } from '@parley/shared/api/flows';
import type { SettingsBody } from '@parley/shared/api/settings';
import type { Chat, Status } from './chat.ts';
import { business, type Driver } from './driver.ts';

/** A started server whose clock the test pushes. Its requests carry an owner's token. */
export interface TestServer {
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Time passes; what falls due on the way is done, in order. */
  advance(ms: number): Promise<void>;
  /** Resolves once nothing is left to do at this moment: all that is queued has gone out. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Starts one with an empty database at a moment in ms UTC. */
export type StartTestServer = (at: number) => Promise<TestServer>;

const phone = '+12025550123';
const query = `?phone=${encodeURIComponent(phone)}`;

/** A whole server, spoken to as its users do: over HTTP, with a practice phone. */
export class HttpDriver implements Driver {
  private readonly server: TestServer;
  private flow = '';
  private seen = 0;

  private constructor(server: TestServer) {
    this.server = server;
  }

  /** A server on which the template is live, its blanks filled in, and the contact is known. */
  static async begin(
    start: StartTestServer,
    chat: Chat,
    blanks: ReadonlyMap<string, string>,
  ): Promise<HttpDriver> {
    const driver = new HttpDriver(await start(chat.at));
    await driver.keepHours((chat.hours ?? (chat.open ? null : {})) as SettingsBody['officeHours']);
    const flow = await driver.call<FlowBody>('POST', '/api/flows', {
      name: 'Conversation',
      template: chat.flow,
      blanks: Object.fromEntries(blanks),
    });
    driver.flow = flow.id;
    await driver.call('POST', `/api/flows/${flow.id}/publish`, {});
    await driver.call('POST', '/api/contacts', { phone, fields: chat.fields, timeZone: 'UTC' });
    return driver;
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.server.request(path, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} gave ${response.status}: ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  async start(): Promise<void> {
    await this.call('POST', `/api/flows/${this.flow}/start`, { phone });
  }

  async receive(text: string): Promise<void> {
    await this.call('POST', '/api/practice/texts', { from: phone, text });
  }

  async pass(ms: number): Promise<void> {
    await this.server.settle();
    await this.server.advance(ms);
  }

  async person(act: 'takes' | 'done'): Promise<void> {
    const handoff = (await this.conversation())?.handoff;
    if (handoff === undefined || handoff === null) throw new Error('No person is wanted here.');
    await this.call('POST', `/api/handoffs/${handoff.id}/${act === 'done' ? 'close' : 'take'}`, {});
  }

  office(open: boolean): Promise<void> {
    return this.keepHours(open ? null : {});
  }

  private async keepHours(officeHours: SettingsBody['officeHours']): Promise<void> {
    const settings: SettingsBody = {
      businessName: business,
      timeZone: 'UTC',
      country: 'US',
      officeHours,
      helpText: '',
      stopText: '',
      startText: '',
    };
    await this.call('PUT', '/api/settings', settings);
  }

  async sent(): Promise<readonly string[]> {
    await this.server.settle();
    const conversation = await this.conversation();
    if (conversation === undefined) return [];
    const path = `/api/conversations/${conversation.id}/messages`;
    const { items } = await this.call<{ items: MessageBody[] }>('GET', path);
    const out = items.filter((message) => message.direction === 'out');
    const unsent = out.find((message) => !['sent', 'delivered', 'cancelled'].includes(message.status));
    if (unsent !== undefined) throw new Error(`“${unsent.text}” is ${unsent.status}: ${unsent.trouble}`);
    const texts = out.slice(this.seen).map((message) => message.text);
    this.seen = out.length;
    return texts;
  }

  private async conversation(): Promise<ConversationBody | undefined> {
    const path = `/api/conversations${query}`;
    return (await this.call<{ items: ConversationBody[] }>('GET', path)).items[0];
  }

  private async contact(): Promise<ContactBody | undefined> {
    return (await this.call<{ items: ContactBody[] }>('GET', `/api/contacts${query}`)).items[0];
  }

  async tags(): Promise<readonly string[]> {
    return (await this.contact())?.tags ?? [];
  }

  async fields(): Promise<Readonly<Record<string, string>>> {
    return (await this.contact())?.fields ?? {};
  }

  async status(): Promise<Status> {
    const conversation = await this.conversation();
    if (conversation === undefined) return 'ended';
    if (conversation.optedOut) return 'opted out';
    if (conversation.handoff !== null) return 'waiting for a person';
    return conversation.running === null ? 'ended' : 'waiting';
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
