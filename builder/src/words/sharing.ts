import { catalogue } from './catalogue.ts';

/** Links that play a draft. */
export const sharingWords = catalogue('sharing', {
  theDraftCouldNotBeSaved:
    'The draft could not be saved, so a link would show an older one. Try again in a moment.',
  linkCopied: 'Link copied',
  shareAPreview: 'Share a preview',
  whoeverHasTheLinkCanPlay:
    'Whoever has the link can play this draft as it is now, on a phone or a computer, without an account. No text is sent.',
  theLink: 'The link',
  itIsShownOnlyNowCopy: 'It is shown only now: copy it before you close this.',
  opensHereOnly:
    'This link opens on this computer only, as Parley runs on it without an address of its own. Whoever set it up can give it one: set PUBLIC_URL, as its README says.',
  cancel: 'Cancel',
  close: 'Close',
  makeALink: 'Make a link',
  yourBrowserDidNotLetUs: 'Your browser did not let us copy. Select the link and copy it by hand.',
  copyLink: 'Copy link',
  theLinkNoLongerWorks: 'The link no longer works.',
  linksThatWork: 'Links that work',
  madeOn: (made: string) => `Made on ${made}`,
  stopSharingTheLinkMadeOn: (made: string | number) => `Stop sharing the link made on ${made}`,
  stopSharing: 'Stop sharing',
});
