import { catalogue } from './catalogue.ts';

/** Signing in, and the first start. */
export const sessionWords = catalogue('session', {
  signIn: 'Sign in',
  thenYouAreBackWhereYou: 'Then you are back where you were.',
  eMail: 'E-mail',
  password: 'Password',
  signingIn: 'Signing in …',
  hideThePassword: 'Hide the password',
  showThePassword: 'Show the password',
  parley: 'Parley',
  parleyIsSetUp: 'Parley is set up',
  theOwnersAccountExistsAlready: "The owner's account exists already.",
  goToYourFlows: 'Go to your flows',
  setUpParley: 'Set up Parley',
  nobodyHasAnAccountHereYet:
    'Nobody has an account here yet. Parley printed a one-time link where it was started.',
  lookForSetupInThatWindow:
    'Look for “setup” in that window or log and open the link. It proves that this server is yours.',
  useAtLeast10CharactersFor: 'Use at least 10 characters for the password.',
  oneAccountToBeginWithYours: 'One account to begin with: yours. It takes a minute.',
  yourName: 'Your name',
  youSignInWithIt: 'You sign in with it.',
  atLeast10Characters: 'At least 10 characters.',
  businessName: 'Business name',
  peopleSeeItInYourTexts: 'People see it in your texts.',
  settingUp: 'Setting up …',
  makeMyAccount: 'Make my account',
});
