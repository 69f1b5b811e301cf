import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { KEY_HOLDERS, type Role, ROLES } from './actor.js';
import { EXIT, StartupError } from './exit.js';
import { keysIn, SHORTEST_KEY } from './secret-box.js';

const number = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);
const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false', '1', '0'])
    .default(fallback ? 'true' : 'false')
    .transform((v) => v === 'true' || v === '1');

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** What the issuer calls a role, and which of ours it is: `name=ROLE,other name=ROLE`. */
const roleMap = z.string().transform((text, context) => {
  const pairs = text.split(',').map((pair) => {
    const at = pair.lastIndexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as [string, Role];
  });
  for (const [theirs, ours] of pairs)
    if (!theirs || !ROLES.includes(ours))
      context.addIssue({
        code: 'custom',
        message: `must be name=ROLE pairs with commas between; roles: ${ROLES.join(', ')}`,
      });
  return pairs;
});

/** Roles by name, with commas between; `none` for no role. */
const roleList = z
  .string()
  .transform((text) => (text.trim() === 'none' ? [] : text.split(',').map((name) => name.trim() as Role)))
  .refine((roles) => roles.every((role) => ROLES.includes(role)), {
    message: `must be none, or roles with commas between: ${ROLES.join(', ')}`,
  });

/** Every variable that Samverka reads. `.env.example` shows them all; a spec keeps the two in step. */
export const configSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: number(3000, 0, 65535),
    SAMVERKA_DATA: z.string().min(1).default('data'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
      .optional(),
    DATABASE_OWNER_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
      .optional(),
    SECRETS_KEY: z
      .string()
      .refine(
        (text) => keysIn(text).length > 0 && keysIn(text).every((key) => key.length >= SHORTEST_KEY),
        `must be one key or more, of at least ${SHORTEST_KEY} random characters each: openssl rand -base64 32`,
      )
      .optional(),
    DATABASE_POOL: number(10, 1, 200),
    DATABASE_WAIT_MS: number(2_000, 10, 60_000),
    DATABASE_PER_USER: number(3, 1, 200),
    DATABASE_SILENCE_MS: number(1_000, 50, 600_000),
    DISK_FREE_MB: number(100, 0, 10_000_000),
    STATEMENT_TIMEOUT_MS: number(5_000, 100, 600_000),
    LOCK_TIMEOUT_MS: number(2_000, 100, 600_000),
    IDLE_TRANSACTION_TIMEOUT_MS: number(10_000, 100, 600_000),
    REQUEST_TIMEOUT_MS: number(15_000, 100, 600_000),
    HEADERS_TIMEOUT_MS: number(10_000, 100, 600_000),
    EXECUTION_TIMEOUT_MS: number(10_000, 100, 600_000),
    BODY_LIMIT_BYTES: number(100_000, 1_000, 100_000_000),
    MAX_TOKENS: number(1_000, 10, 100_000),
    MAX_CHARACTERS: number(10_000, 100, 1_000_000),
    MAX_DEPTH: number(10, 1, 50),
    MAX_FIELDS: number(300, 1, 10_000),
    MAX_ALIASES: number(30, 0, 1_000),
    MAX_ROOT_MUTATIONS: number(5, 1, 100),
    MAX_DIRECTIVES: number(8, 0, 100),
    MAX_COST: number(5_000, 1, 1_000_000_000),
    RATE_PER_MINUTE: number(300, 1, 10_000_000),
    SIGN_IN_PER_ACCOUNT: number(5, 1, 1_000_000),
    SIGN_IN_PER_ADDRESS: number(20, 1, 1_000_000),
    SIGN_IN_BY_STRANGERS: number(50, 1, 1_000_000),
    SECOND_FACTOR_ROLES: roleList.optional(),
    OFFICER_MAY_LEAD: flag(false),
    SESSION_HOURS: number(12, 1, 24 * 30),
    SESSION_IDLE_MINUTES: number(30, 1, 24 * 60),
    NETWORK_HALF_LIFE_DAYS: number(180, 0, 36_500),
    INTROSPECTION: z.enum(['true', 'false', '1', '0']).optional(),
    PUBLIC_ORIGIN: z.url().optional(),
    TRUST_PROXY: flag(false),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_SCOPE: z.string().min(1).default('openid email profile'),
    OIDC_ROLE_CLAIM: z.string().min(1).default('roles'),
    OIDC_ROLES: roleMap.optional(),
    OIDC_AUDIENCE: z.string().min(1).optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .superRefine((c, context) => {
    if (!c.OIDC_ISSUER) return;
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    for (const name of ['OIDC_CLIENT_ID', 'OIDC_ROLES', 'PUBLIC_ORIGIN'] as const)
      if (!c[name]) refuse(name, 'is needed where OIDC_ISSUER is set');
    const { protocol, hostname } = new URL(c.OIDC_ISSUER);
    if (protocol !== 'https:' && !LOOPBACK.includes(hostname))
      refuse('OIDC_ISSUER', 'must begin with https://, but on this machine');
  })
  .transform((c) => ({
    ...c,
    SAMVERKA_DATA: resolve(c.SAMVERKA_DATA),
    production: c.NODE_ENV === 'production',
    secondFactorRoles: c.SECOND_FACTOR_ROLES ?? (c.NODE_ENV === 'production' ? KEY_HOLDERS : []),
    introspection: c.INTROSPECTION
      ? c.INTROSPECTION === 'true' || c.INTROSPECTION === '1'
      : c.NODE_ENV !== 'production',
  }));

export type Config = z.infer<typeof configSchema>;

/** Variables that may hold a secret: each may be given as NAME_FILE, the path of a file that holds the value. */
const SECRETS = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'SECRETS_KEY', 'OIDC_CLIENT_SECRET'];

/**
 * Reads the configuration once. Empty variables count as absent.
 * @throws StartupError that lists everything that is wrong, at once.
 */
export function parseConfig(env: NodeJS.ProcessEnv): Config {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(env)) if (value) values[name] = value;
  for (const name of SECRETS) {
    const file = values[`${name}_FILE`];
    if (!file) continue;
    if (values[name]) problems.push(`${name} and ${name}_FILE are both set: leave one out`);
    try {
      values[name] = readFileSync(file, 'utf8').trim();
    } catch {
      problems.push(`${name}_FILE: cannot read ${file}`);
    }
  }
  const parsed = configSchema.safeParse(values);
  if (!parsed.success)
    problems.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  if (problems.length || !parsed.success)
    throw new StartupError(EXIT.CONFIG, `The configuration is wrong:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
  return parsed.data;
}
