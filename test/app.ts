import type { NestExpressApplication } from '@nestjs/platform-express';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { AccountsService, operator } from '../src/identity/accounts.service.js';
import { createApp } from '../src/app.js';
import { Database } from '../src/database/database.js';
import { openDataSource, openForApplication } from '../src/database/data-source.js';
import { takeSecrets } from '../src/secrets.js';
import { ENTITIES } from '../src/entities.js';
import type { Role } from '../src/kernel/actor.js';
import { parseConfig } from '../src/kernel/config.js';
import { createLog } from '../src/server/logger.js';
import { createDatabase, type TestDatabase } from './database.js';
import { PATIENCE_MS } from './patience.js';
import { SightGuard } from './sight-guard.js';

export const PASSWORD = 'correct horse battery staple';

/** What second factors are sealed with in specs. */
export const SECRETS_KEY = 'a key of specs that seals nothing of worth'.replaceAll(' ', '-');

export interface Answer {
  status: number;
  headers: Headers;
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, any> & { code: string } }[];
}

/** Limits of time that a slow machine does not reach; specs of a limit set their own. */
export const PATIENT = Object.fromEntries(
  ['STATEMENT', 'LOCK', 'IDLE_TRANSACTION', 'REQUEST', 'HEADERS', 'EXECUTION']
    .map((what) => [`${what}_TIMEOUT_MS`, String(PATIENCE_MS)])
    .concat([
      ['DATABASE_WAIT_MS', '60000'],
      ['DATABASE_SILENCE_MS', String(PATIENCE_MS)],
    ]),
);

/** A caller of the API: anonymous, or somebody with a token. */
export class Client {
  constructor(
    readonly url: string,
    readonly token?: string,
    readonly userId?: string,
  ) {}

  async send(query: string, variables?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Omit<Answer, 'status' | 'headers'>;
    return { ...body, status: response.status, headers: response.headers };
  }

  /** The data of an operation that is to succeed. */
  async ok(query: string, variables?: object, headers?: Record<string, string>): Promise<any> {
    const { data, errors } = await this.send(query, variables, headers);
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data;
  }

  /** The first error of an operation that is to fail. */
  async fails(query: string, variables?: object, headers?: Record<string, string>) {
    const answer = await this.send(query, variables, headers);
    if (!answer.errors?.[0]) throw new Error(`It succeeded: ${JSON.stringify(answer.data)}`);
    return { status: answer.status, message: answer.errors[0].message, ...answer.errors[0].extensions };
  }
}

/** What is found once it is as wanted; what was found last, where that does not come about. */
export async function until<T>(look: () => Promise<T>, wanted: (found: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (wanted(found) || Date.now() > end) return found;
    await pause(10);
  }
}

/** A port that the application may take: for who has to know it before the application is there. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The real application over a database of its own, listening on loopback. */
export class TestApp {
  private readonly clients = new Map<string, Promise<Client>>();

  private constructor(
    readonly app: NestExpressApplication,
    private readonly guard: SightGuard,
    readonly database: TestDatabase,
    /** The database as its owner sees it: all of it. */
    readonly owner: DataSource,
    readonly url: string,
  ) {}

  /** @param shared the database of another one, which is to outlive this one */
  static async start(env: Record<string, string> = {}, listenOn = 0, shared?: TestDatabase): Promise<TestApp> {
    const database = shared ? { ...shared, drop: async () => undefined } : await createDatabase();
    const config = parseConfig({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DATABASE_URL: database.url,
      SECRETS_KEY,
      RATE_PER_MINUTE: '1000000',
      SIGN_IN_PER_ADDRESS: '1000',
      ...PATIENT,
      ...env,
    });
    const owner = await openDataSource(database.url, ENTITIES, config);
    const dataSource = await openForApplication(database.url, ENTITIES, config);
    const app = await createApp(config, { dataSource, secrets: await takeSecrets(owner, config) }, createLog(config));
    const guard = new SightGuard(app.get(Database));
    await app.listen(listenOn, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new TestApp(app, guard, database, owner, `http://127.0.0.1:${port}`);
  }

  get anonymous(): Client {
    return new Client(this.url);
  }

  /** Somebody with these roles, signed in; the same one each time. */
  as(...roles: Role[]): Promise<Client> {
    const name = roles.join('+');
    let client = this.clients.get(name);
    if (!client) {
      client = this.signUp(`${name.toLowerCase()}@example.test`, roles);
      this.clients.set(name, client);
    }
    return client;
  }

  async signUp(email: string, roles: Role[]): Promise<Client> {
    await this.app
      .get(AccountsService)
      .create(operator('test'), { email, name: `Test ${roles[0]}`, roles, password: PASSWORD });
    return this.signIn(email);
  }

  async signIn(email: string, password = PASSWORD): Promise<Client> {
    const { signIn } = await this.anonymous.ok(
      'mutation ($input: SignInInput!) { signIn(input: $input) { token user { id } } }',
      { input: { email, password } },
    );
    return new Client(this.url, signIn.token, signIn.user.id);
  }

  async sql<Row = any>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.owner.query<Row[]>(text, values as never);
  }

  /** @throws Error where the application read rows that come from no source with sight */
  async stop(): Promise<void> {
    await this.app.close();
    await this.owner.destroy();
    await this.database.drop();
    this.guard.expectSight();
  }
}
