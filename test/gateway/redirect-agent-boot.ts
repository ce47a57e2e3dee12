import { redirectMessageBird } from './redirect-agent.ts';

// `node --import` of this file points a server at the fake gateway without the server knowing.
const port = Number(process.env.FAKE_MESSAGEBIRD_PORT);
if (!Number.isInteger(port) || port <= 0) {
  throw new Error('Set FAKE_MESSAGEBIRD_PORT to the port of the fake gateway.');
}
redirectMessageBird(port);
