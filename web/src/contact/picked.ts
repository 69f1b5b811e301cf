import type { Kind, Named } from '../shared/stakeholder';
import type { ContactForm } from './contact-form';
import { participantOf } from './participant';
import { namesake } from './who-combo';

/** The form with a name that is typed and not picked taken for whom it can only mean, if there is one who is called just so. */
export async function picked(
  form: ContactForm,
  find: (text: string, kinds?: readonly Kind[]) => Promise<Named[] | undefined>,
): Promise<ContactForm> {
  const name = form.unpicked.trim();
  if (name === '') return form;
  const one = namesake((await find(name)) ?? [], name);
  if (!one) return form;
  const there = form.participants.some(({ id }) => id === one.id);
  return {
    ...form,
    unpicked: '',
    participants: there ? form.participants : [...form.participants, participantOf(one)],
  };
}
