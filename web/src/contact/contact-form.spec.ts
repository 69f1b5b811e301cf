import {
  atTime,
  changesOf,
  type ContactForm,
  emptyForm,
  inputOf,
  isTyped,
  keepable,
  missingIn,
  withHabit,
  withNow,
  withoutLost,
} from './contact-form';
import { nameParts, newParticipant } from './participant';

const now = new Date('2026-11-24T12:00:00Z');
const form = (more: Partial<ContactForm>): ContactForm => ({ ...emptyForm('me'), ...more });
const group = { key: 'g', id: 'g', name: 'Gruppen', kind: 'CIVIL_SOCIETY_GROUP' as const };

describe('the form of a contact', () => {
  it('is now unless it says when, and planned where that is ahead', () => {
    expect(inputOf(form({}), now)).toMatchObject({ startsAt: '2026-11-24T12:00:00.000Z', status: 'HELD' });
    expect(inputOf(form({ startsAt: '2026-11-24T12:30' }), now)).toMatchObject({
      startsAt: '2026-11-24T11:30:00.000Z',
      status: 'HELD',
    });
    expect(inputOf(form({ startsAt: '2026-11-25T09:00' }), now).status).toBe('PLANNED');
    expect(atTime('2026-11-25T09:00', now).planned).toBe(true);
    expect(atTime('2026-11-23T09:00', now).planned).toBe(false);
    // Half a day leaves it open.
    expect(atTime('"2026-11--"', now)).toEqual({ startsAt: '"2026-11--"' });
  });

  it('says what is missing', () => {
    expect(missingIn(form({}), now)).toEqual(['participants', 'subject']);
    const whole = { participants: [group], subject: 'x' };
    expect(missingIn(form({ ...whole, startsAt: '"2026"' }), now)).toEqual(['startsAt']);
    expect(missingIn(form(whole), now)).toEqual([]);
  });

  it('drops no name that is typed and not picked, of whom one met or for whom they spoke', () => {
    const whole = { participants: [group], subject: 'x' };
    expect(missingIn(form({ ...whole, unpicked: 'Amira' }), now)).toEqual(['unpicked']);
    expect(missingIn(form({ subject: 'x', unpicked: 'Amira' }), now)).toEqual(['unpicked']);
    expect(missingIn(form({ ...whole, participants: [{ ...group, unpicked: 'Klubben' }] }), now)).toEqual(['unpicked']);
    const nameless = { ...newParticipant('Nils', 'PERSON'), givenName: ' ' };
    expect(missingIn(form({ ...whole, participants: [nameless] }), now)).toEqual(['names']);
  });

  it('refuses years that nobody means, and a day ahead for what took place', () => {
    const at = (startsAt: string, held = false) =>
      missingIn(form({ participants: [group], subject: 'x', startsAt }), now, held);
    expect(at('0026-11-24T10:00')).toEqual(['year']);
    expect(at('1926-11-24T10:00')).toEqual(['year']);
    expect(at('2100-01-01T10:00')).toEqual(['year']);
    expect(at('2027-01-01T10:00')).toEqual([]);
    expect(at('2027-01-01T10:00', true)).toEqual(['ahead']);
  });

  it('asks once who may read a note, and then takes it as it was said last', () => {
    const noted = form({ participants: [group], subject: 'x', note: 'De vill ha stolar' });
    expect(missingIn(noted, now)).toEqual(['readers']);
    expect(missingIn(withHabit(noted, 'FINALISED'), now)).toEqual([]);
    expect(inputOf(withHabit(noted, 'FINALISED'), now)).toMatchObject({ noteState: 'FINALISED' });
    expect(withHabit({ ...noted, noteState: 'DRAFT' }, 'FINALISED').noteState).toBe('DRAFT');
  });

  it('puts new people and organisations down with it, and who spoke for whom', () => {
    const person = {
      ...newParticipant('Anna Maria Påhittad', 'PERSON'),
      onBehalfOf: { id: 'g', name: 'Gruppen', kind: group.kind },
      role: ' ledare ',
      phone: ' 070-174 06 05 ',
    };
    const shop = { key: 's', name: ' Kiosken ', kind: 'BUSINESS' as const };
    const owner = {
      ...newParticipant('Ali', 'PERSON'),
      onBehalfOf: { name: 'Kiosken', kind: shop.kind },
      role: 'ägare',
    };
    expect(inputOf(form({ participants: [group, person, shop, owner] }), now).participants).toEqual([
      { stakeholderId: 'g', onBehalfOfId: null },
      {
        newPerson: {
          givenName: 'Anna Maria',
          familyName: 'Påhittad',
          roleInOrganisation: 'ledare',
          contactPoints: [{ kind: 'PHONE', value: '070-174 06 05' }],
        },
        onBehalfOfId: 'g',
      },
      { newOrganisation: { kind: 'BUSINESS', name: 'Kiosken' } },
      {
        newPerson: { givenName: 'Ali', familyName: null, roleInOrganisation: 'ägare' },
        onBehalfOfNew: { kind: 'BUSINESS', name: 'Kiosken' },
      },
    ]);
  });

  it.each([
    ['Anna', 'Anna', ''],
    ['Ebba von Påhitt', 'Ebba', 'von Påhitt'],
    ['Carl Gustaf af Påhitt', 'Carl Gustaf', 'af Påhitt'],
    ['Maria de la Påhitt', 'Maria', 'de la Påhitt'],
    ['Van Nguyen', 'Van', 'Nguyen'],
    ['  Anna   Maria Påhittad ', 'Anna Maria', 'Påhittad'],
  ])('takes a name in its parts: %s', (name, givenName, familyName) => {
    expect(nameParts(name)).toEqual({ givenName, familyName });
  });

  it('says of a contact that stands only what changed, and who may read a note that did', () => {
    const typed = form({ note: 'Nytt', noteState: 'DRAFT', startsAt: '2026-11-24T12:30', readerIds: ['x'] });
    const { note, startsAt, readerIds } = typed;
    expect(changesOf({ note, startsAt, readerIds }, typed, now)).toEqual({
      note: 'Nytt',
      noteState: 'DRAFT',
      startsAt: '2026-11-24T11:30:00.000Z',
      readerIds: [],
    });
  });

  it('leaves out tasks without words, and readers where it is not restricted', () => {
    const input = inputOf(
      form({
        followUps: [
          { title: ' ', dueOn: '', assigneeId: '' },
          { title: 'Ring', dueOn: '', assigneeId: '' },
        ],
        readerIds: ['x'],
      }),
      now,
    );
    expect(input.followUps).toEqual([{ title: 'Ring', dueOn: null }]);
    expect(input.readerIds).toEqual([]);
  });

  it('is kept in the browser without the names of those who are protected', () => {
    const hidden = {
      key: 'h',
      id: 'h',
      name: 'Hemlig',
      kind: 'PERSON' as const,
      protectedIdentity: 'ASSUMED_IDENTITY',
    };
    expect(JSON.stringify(keepable(form({ participants: [group, hidden] })))).not.toContain('Hemlig');
  });

  it('forgets those of whom the server says that they are not there, and nobody else', () => {
    const gone = (path: string, rule = 'exists') => ({ fields: [{ path, rule, message: '' }] });
    const three = form({
      participants: ['a', 'b', 'c'].map((key) => ({ ...group, key, id: key, onBehalfOf: group })),
    });
    const left = (failure: ReturnType<typeof gone>) =>
      withoutLost(three, failure).participants.map(({ key, onBehalfOf }) => key + (onBehalfOf ? ' for' : ''));
    expect(left(gone('input.participants[1].stakeholderId'))).toEqual(['a for', 'c for']);
    expect(left(gone('input.participants[1].onBehalfOfId'))).toEqual(['a for', 'b', 'c for']);
    for (const other of [gone('input.participants[1].stakeholderId', 'kind'), gone('input.readerIds')])
      expect(withoutLost(three, other)).toBe(three);
  });

  it('knows participants as the server does now', () => {
    const two = form({ participants: ['a', 'b'].map((id) => ({ ...group, key: id, id })) });
    const names = (one: ContactForm) => one.participants.map(({ id, name }) => `${id} ${name}`);
    expect(names(withNow(two, 'a', { ...group, id: 'a', name: 'Raderad person' }))).toEqual([
      'a Raderad person',
      `b ${group.name}`,
    ]);
    expect(names(withNow(two, 'a', null))).toEqual([`b ${group.name}`]);
  });

  it('knows whether anything would be missed', () => {
    expect(isTyped(form({ channel: 'CALL' }))).toBe(false);
    expect(isTyped(form({ subject: 'x' }))).toBe(true);
  });
});
