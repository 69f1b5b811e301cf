import { addDays, dayIn, fromWallClock } from '../i18n/time';

/** How many days back and ahead a planned contact is shown. */
const DAYS = { back: 60, ahead: 8 };

const midnight = (day: string) => fromWallClock(`${day}T00:00`)!.toISOString();

/** The days whose planned contacts stand above the form, as the API is asked. */
export const plannedSpan = () => ({
  from: midnight(addDays(dayIn(), -DAYS.back)),
  before: midnight(addDays(dayIn(), DAYS.ahead)),
});
