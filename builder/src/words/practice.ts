import { catalogue } from './catalogue.ts';

/** The practice phone. */
export const practiceWords = catalogue('practice', {
  textAnyOfTheseToBegin: 'Text any of these to begin:',
  wordsThatBeginAFlow: 'Words that begin a flow',
  noLiveFlowStartsByA: 'No live flow starts by a word. Start one by hand, or text anything.',
  noFlowIsLiveYetSo: 'No flow is live yet, so nobody would answer. Publish one first.',
  goToYourFlows: 'Go to your flows',
  textYourLiveFlowsAsA:
    'Text your live flows as a contact would. No account is needed, and nothing leaves this machine: the numbers are made up.',
  aRealNumberIsConnectedPractice: (part1: string | number) =>
    `A real number${part1} is connected. Practice phones go on beside it, with made-up numbers only (+1 555 …): nothing they text or get leaves this machine.`,
  practicePhone: 'Practice phone',
  lookingForPracticePhones: 'Looking for practice phones …',
  noPhonesYet: 'No phones yet',
  takeAPhoneAndTextThe:
    'Take a phone and text the word that starts one of your flows. You see what a contact sees.',
  takeAPhoneAndStart:
    'No live flow starts by a word, so start one by hand: it texts a new phone, and you see what a contact sees.',
  phones: 'Phones',
  newPhone: 'New phone',
  nothingTextedYet: 'Nothing texted yet',
  pickAPhoneToSeeIts: 'Pick a phone to see its texts.',
  phone: (number: string | number) => `Phone ${number}`,
  allPhones: 'All phones',
  textAsThisContact: 'Text as this contact',
  textMessage: 'Text message',
  theBusinesssSide: "The business's side",
});
