import type { ContactForm } from '../contact/contact-form';
import { participantOf } from '../contact/participant';
import type { Named } from '../shared/stakeholder';
import type { Logged } from './log.operations';

/** The contact that is meant by "as last time": the latest with those who are chosen, or the latest of all. */
export const lastWith = (form: Pick<ContactForm, 'participants'>, latest: readonly Logged[]): Logged | undefined =>
  latest.find(({ participants }) =>
    form.participants.every((one) => participants.some(({ stakeholder }) => stakeholder.id === one.id)),
  );

/** The same people, place and themes, and what it belonged to, as in an earlier contact; what is typed else stays. */
export const asIn = (logged: Logged): Partial<ContactForm> => ({
  participants: logged.participants.map(({ stakeholder, onBehalfOf }) => ({
    ...participantOf(stakeholder as Named),
    onBehalfOf: onBehalfOf,
  })),
  channel: logged.channel,
  place: logged.place ?? '',
  staffIds: logged.staff.map(({ id }) => id).sort(),
  focusAreaIds: logged.focusAreas.map(({ id }) => id).sort(),
  initiatives: [...logged.initiatives],
  partnerships: [...logged.partnerships],
});
