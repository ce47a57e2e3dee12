import { catalogue } from './catalogue.ts';

/** Which hours a wait is kept for, in the panel of a step. */
export const hoursWords = catalogue('hours', {
  onlyInHours: 'Only in sending hours',
  changeHours: 'Change when it is sent',
  outsideHours: 'Outside them it waits until they begin.',
  hoursAre: (hours: string, zone: string) => `They are ${hours}, ${zone} time.`,
  noHours: 'You have set no hours yet, so it is sent at any time.',
  neverOpen: 'Your hours never open, so it is sent at any time.',
  changeInSettings: 'Change them in Settings',
  setHours: 'Set your hours in Settings',
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  alsoThen: ' and ',
  everyDay: 'every day',
  days: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
});
