import type { ContactPoint } from './contact-point-fields';
import { hrefOf, roundsOf } from './ways';

const point = (kind: ContactPoint['kind'], value: string, more: Partial<ContactPoint> = {}) =>
  ({
    kind,
    value,
    e164: null,
    postalCode: null,
    city: null,
    validFrom: null,
    validUntil: null,
    ...more,
  }) as ContactPoint;

describe('ways to somebody', () => {
  it('are addresses that a telephone knows', () => {
    expect(hrefOf(point('PHONE', '070-174 06 05', { e164: '+46701740605' }))).toBe('tel:+46701740605');
    expect(hrefOf(point('EMAIL', 'info@exempel.example'))).toBe('mailto:info@exempel.example');
    expect(hrefOf(point('VISITING_ADDRESS', 'Exempelvägen 21', { city: 'Exempelstad' }))).toBe(
      'geo:0,0?q=Exempelv%C3%A4gen%2021%2C%20Exempelstad',
    );
    expect(hrefOf(point('WEB', 'exempel.example'))).toBe('https://exempel.example');
    expect(hrefOf(point('SOCIAL', '@exempel'))).toBeUndefined();
    expect(hrefOf(point('WEB', 'javascript:alert(1)'))).toBeUndefined();
  });

  it('are one press away: of each sort the first that holds, and messages to mobiles alone', () => {
    const office = point('PHONE', '0520-12 34 56', { e164: '+46520123456' });
    const mobile = point('PHONE', '070-174 06 05', { e164: '+46701740605' });
    const ended = point('EMAIL', 'gammal@exempel.example', { validUntil: '2020-01-01' });
    expect(roundsOf([office, ended])).toEqual([{ what: 'call', href: 'tel:+46520123456' }]);
    expect(roundsOf([office, mobile]).map(({ href }) => href)).toEqual(['tel:+46520123456', 'sms:+46701740605']);
  });
});
