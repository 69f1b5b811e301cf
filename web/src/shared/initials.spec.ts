import { initials } from './initials';

it.each([
  ['Amira Exempelsson', 'AE'],
  ['Åsa von Påhitt', 'ÅP'],
  ['mononym', 'M'],
  ['  Två   Namn ', 'TN'],
  ['🌱 Odlare', '🌱O'],
  ['', ''],
])('initials of “%s” are %s', (name, expected) => expect(initials(name)).toBe(expected));
