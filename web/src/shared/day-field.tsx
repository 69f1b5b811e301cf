import { fetchedField } from './fetched-field';

/** A day, typed and shown in the page's language, whatever the browser's; or chosen in a calendar. */
export const DayField = fetchedField(() => import('./day-picker'));
