import { randomBytes } from 'node:crypto';
import {
  codeAt,
  enrolmentUri,
  RECOVERY_BYTES,
  recoveryCodes,
  recoveryHash,
  secretOf,
  stepOf,
} from './second-factor.js';

/** The secret of RFC 6238, appendix B: "12345678901234567890". */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('gives the codes of RFC 6238 (the last six digits): at %d', (seconds, code) => {
  expect(codeAt(RFC, seconds * 1000)).toBe(code);
  expect(stepOf(RFC, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
});

it('takes the codes of the steps beside, and no others', () => {
  const at = 1_700_000_010_000;
  const step = Math.floor(at / 30_000);
  for (const [off, taken] of [
    [-2, undefined],
    [-1, step - 1],
    [0, step],
    [1, step + 1],
    [2, undefined],
  ] as const)
    expect([off, stepOf(RFC, codeAt(RFC, at + off * 30_000), at)]).toEqual([off, taken]);
  expect(stepOf(RFC, codeAt(RFC, at).replace(/^(...)/, '$1 '), at)).toBe(step);
  for (const wrong of ['', '1', 'abcdef', '0000000', `${codeAt(RFC, at)}0`])
    expect(stepOf(RFC, wrong, at)).toBeUndefined();
});

it('makes secrets and recovery codes that do not repeat', () => {
  expect(secretOf(Buffer.from('12345678901234567890'))).toBe(RFC);
  const bytes = randomBytes(RECOVERY_BYTES);
  const codes = recoveryCodes(bytes);
  expect(recoveryCodes(bytes)).toEqual(codes);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/);
  expect(recoveryHash(` ${codes[0].toUpperCase()} `)).toEqual(recoveryHash(codes[0]));
  expect(enrolmentUri(RFC, 'kim@example.test')).toMatch(
    /^otpauth:\/\/totp\/Samverka:kim%40example.test\?.*secret=GEZD/,
  );
});
