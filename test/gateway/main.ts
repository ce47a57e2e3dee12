import { startGateway } from './gateway.ts';

const parley = process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;

const gateway = await startGateway({
  port: Number(process.env.FAKE_GATEWAY_PORT ?? 4010),
  webhookUrl: `${parley}/webhooks/messagebird/inbound`,
  statusUrl: `${parley}/webhooks/messagebird/status`,
  signingKey: process.env.MESSAGEBIRD_SIGNING_KEY ?? 'fake-signing-key',
  number: (process.env.MESSAGEBIRD_ORIGINATOR ?? '14155550100').replace(/\D/g, ''),
  latencyMs: 1500,
});

console.log(`A phone to text ${gateway.number} with: ${gateway.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void gateway.close());
}
