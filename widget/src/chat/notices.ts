/** What the preview says about itself. Each says what to do, or that nothing needs doing. */
export const notices = {
  gone: 'This preview is no longer shared. Ask for a new link.',
  anew: 'The earlier conversation has expired, so here is a new one.',
  waiting: 'No connection. Your text waits here and is sent as soon as there is one.',
  starting: 'No connection. The conversation starts as soon as there is one.',
  busy: 'The server is busy. This goes on by itself in a moment.',
  notDone: 'That did not get through. Check your connection and try again.',
  tooBusy: 'The server is busy. Try that again in a moment.',
  refused: 'That text could not be sent. Change it and send it again.',
} as const;
