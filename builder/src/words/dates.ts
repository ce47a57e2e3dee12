import { locale } from './catalogue.ts';

const inWords = (form: Intl.DateTimeFormatOptions) => {
  const { format } = new Intl.DateTimeFormat(locale, form);
  return (at: number): string => format(at);
};

// All take ms UTC, and tell them as this device's clock does.
/** "May 4, 2026" */
export const dayInWords = inWords({ dateStyle: 'medium' });
/** "May 4, 2026, 2:30 PM" */
export const momentInWords = inWords({ dateStyle: 'medium', timeStyle: 'short' });
/** "2:30 PM" */
export const clockInWords = inWords({ timeStyle: 'short' });
/** "Monday, May 4" */
export const weekdayInWords = inWords({ weekday: 'long', month: 'long', day: 'numeric' });
