import { startServer, type TestServer } from '../e2e/server.ts';
import { type Gateway, startGateway } from '../gateway/gateway.ts';

/** What the fake MessageBird signs with. */
export const signingKey = 'live-test-signing-key';

/** A started server whose provider is a fake MessageBird, reached through the real package over real HTTP. */
export interface Live {
  readonly server: TestServer;
  readonly gateway: Gateway;
  readonly stop: () => Promise<void>;
}

/** Starts both, on free ports. `perSecond`: how many texts a second may leave. */
export async function startLive(perSecond = 100): Promise<Live> {
  const gateway = await startGateway({ signingKey });
  try {
    const server = await startServer({
      MESSAGEBIRD_ACCESS_KEY: 'live_fake',
      MESSAGEBIRD_SIGNING_KEY: signingKey,
      MESSAGEBIRD_ORIGINATOR: gateway.number.slice(1),
      SMS_PER_SECOND: String(perSecond),
      FAKE_MESSAGEBIRD_PORT: String(gateway.port),
      NODE_OPTIONS: `--import=${new URL('../gateway/redirect-agent-boot.ts', import.meta.url).href}`,
    });
    gateway.config({
      webhookUrl: `${server.url}/webhooks/messagebird/inbound`,
      statusUrl: `${server.url}/webhooks/messagebird/status`,
    });
    const stop = async () => {
      await server.stop();
      await gateway.close();
    };
    return { server, gateway, stop };
  } catch (error) {
    await gateway.close();
    throw error;
  }
}

/** What an API call answers, as JSON; an error status throws with the answer's words. */
export async function answer<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (!response.ok) throw new Error(`answered ${response.status}: ${text}`);
  return JSON.parse(text) as T;
}

/** Makes a flow and publishes it; gives its id. */
export async function publish(server: TestServer, name: string, flow: unknown): Promise<string> {
  const { id } = await answer<{ id: string }>(await server.api('POST', '/api/flows', { name, flow }));
  await answer(await server.api('POST', `/api/flows/${id}/publish`, {}));
  return id;
}
