import { nameParts } from '../shared/participant';
import { emptyForm, inputOf, isTyped, keepable, type LogForm, missingIn, withNow, withoutLost } from './log-form';

const now = new Date('2026-11-24T12:00:00Z');
const form = (more: Partial<LogForm>): LogForm => ({ ...emptyForm(), ...more });
const group = { key: 'g', id: 'g', name: 'Gruppen', kind: 'CIVIL_SOCIETY_GROUP' as const };

describe('the form of a meeting', () => {
  it('is now unless it says when, and planned where that is ahead', () => {
    expect(inputOf(form({}), now)).toMatchObject({ startsAt: '2026-11-24T12:00:00.000Z', status: 'HELD' });
    expect(inputOf(form({ startsAt: '2026-11-24T12:30' }), now)).toMatchObject({
      startsAt: '2026-11-24T11:30:00.000Z',
      status: 'HELD',
    });
    expect(inputOf(form({ startsAt: '2026-11-25T09:00' }), now).status).toBe('PLANNED');
  });

  it('says what is missing', () => {
    expect(missingIn(form({}))).toEqual(['participants', 'subject']);
    expect(missingIn(form({ participants: [group], subject: 'x', startsAt: 'när?' }))).toEqual(['startsAt']);
    expect(missingIn(form({ participants: [group], subject: 'x' }))).toEqual([]);
  });

  it('puts new people and organisations down with it, and who spoke for whom', () => {
    const person = {
      key: 'p',
      name: 'Anna Maria Påhittad',
      kind: 'PERSON' as const,
      onBehalfOf: group,
      role: ' ledare ',
    };
    const shop = { key: 's', name: ' Kiosken ', kind: 'BUSINESS' as const };
    expect(inputOf(form({ participants: [group, person, shop] }), now).participants).toEqual([
      { stakeholderId: 'g', onBehalfOfId: null },
      {
        newPerson: { givenName: 'Anna Maria', familyName: 'Påhittad', roleInOrganisation: 'ledare' },
        onBehalfOfId: 'g',
      },
      { newOrganisation: { kind: 'BUSINESS', name: 'Kiosken' } },
    ]);
    expect(nameParts('Anna')).toEqual({ givenName: 'Anna', familyName: null });
  });

  it('leaves out tasks without words, and readers where it is not restricted', () => {
    const input = inputOf(
      form({
        followUps: [
          { title: ' ', dueOn: '' },
          { title: 'Ring', dueOn: '' },
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
    const names = (one: LogForm) => one.participants.map(({ id, name }) => `${id} ${name}`);
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
