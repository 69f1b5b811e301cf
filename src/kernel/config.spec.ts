import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configSchema, parseConfig } from './config.js';

const messageOf = (env: NodeJS.ProcessEnv): string => {
  try {
    parseConfig(env);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

it('has defaults for everything', () => {
  expect(parseConfig({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', production: false, introspection: true });
  expect(parseConfig({ NODE_ENV: 'production' })).toMatchObject({ production: true, introspection: false });
  expect(parseConfig({ NODE_ENV: 'production', INTROSPECTION: '1' }).introspection).toBe(true);
});

it('takes empty variables for absent ones', () => {
  expect(parseConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 });
});

it('lists all that is wrong at once', () => {
  const message = messageOf({
    PORT: '70000',
    DATABASE_POOL: 'x',
    HOST: 'ok',
    TRUST_PROXY: 'maybe',
    DATABASE_URL_FILE: '/nowhere',
  });
  for (const name of ['PORT', 'DATABASE_POOL', 'TRUST_PROXY', 'DATABASE_URL_FILE'])
    expect(message).toContain(`- ${name}`);
});

it('reads secrets from files, and from one place only', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'samverka-config-')), 'url');
  writeFileSync(file, 'postgres://a:b@c/d\n');
  expect(parseConfig({ DATABASE_URL_FILE: file }).DATABASE_URL).toBe('postgres://a:b@c/d');
  expect(messageOf({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://x/y' })).toContain('both set');
});

it('is shown whole, with its defaults, in .env.example', () => {
  const example = readFileSync('.env.example', 'utf8');
  const named = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]);
  const shape = (configSchema.in as unknown as { shape: object }).shape;
  expect(
    named
      .map(([name]) => name)
      .filter((name) => !name.endsWith('_FILE'))
      .sort(),
  ).toEqual(Object.keys(shape).sort());
  const defaults = configSchema.parse({}) as unknown as Record<string, string | number>;
  for (const [name, value] of named)
    if (value && name !== 'SAMVERKA_DATA' && defaults[name] !== undefined)
      expect([name, value]).toEqual([name, String(defaults[name])]);
});

it('wants an issuer whole, and safe', () => {
  const issuer = {
    OIDC_ISSUER: 'https://login.example.test',
    OIDC_CLIENT_ID: 'samverka',
    OIDC_ROLES: 'a=b=MANAGER, chefer = MANAGER',
    PUBLIC_ORIGIN: 'https://samverka.example.test',
  };
  expect(parseConfig(issuer).OIDC_ROLES).toEqual([
    ['a=b', 'MANAGER'],
    ['chefer', 'MANAGER'],
  ]);
  for (const name of ['OIDC_CLIENT_ID', 'OIDC_ROLES', 'PUBLIC_ORIGIN'])
    expect(messageOf({ ...issuer, [name]: '' })).toContain(`- ${name}`);
  expect(messageOf({ ...issuer, OIDC_ISSUER: 'http://login.example.test' })).toContain('- OIDC_ISSUER');
  expect(messageOf({ ...issuer, OIDC_ISSUER: 'http://127.0.0.1:4000' })).toBe('');
  for (const map of ['chefer', 'chefer=BOSS', '=MANAGER'])
    expect(messageOf({ ...issuer, OIDC_ROLES: map })).toContain('- OIDC_ROLES');
});
