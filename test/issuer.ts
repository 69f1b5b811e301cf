import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export const AUDIENCE = 'https://samverka.example.test/api';

/** Somebody whom the issuer knows, and the claims that it makes of them. */
export interface Somebody {
  sub: string;
  [claim: string]: unknown;
}

/** The provider tells on the console, at length, that it is not for production like this. */
async function quietly() {
  Object.assign(console, { info: () => undefined, warn: () => undefined });
  return import('oidc-provider');
}

/** A real OpenID provider on loopback. Whoever is next is signed in without a form. */
export class TestIssuer {
  readonly people = new Map<string, Somebody>();
  /** Who the next sign-in is of. */
  next = '';

  private constructor(
    private readonly server: Server,
    readonly url: string,
    private readonly key: CryptoKey,
  ) {}

  static async start(redirect: string): Promise<TestIssuer> {
    const { Provider } = await quietly();
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const issuer = new TestIssuer(server, url, privateKey);
    const provider = new Provider(url, {
      clients: [{ client_id: 'samverka', client_secret: 'secret', redirect_uris: [redirect] }],
      jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'one', alg: 'RS256', use: 'sig' }] },
      claims: { openid: ['sub', 'roles'], email: ['email', 'email_verified'], profile: ['name'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['a test'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, id) => ({ accountId: id, claims: async () => issuer.people.get(id)! }),
      loadExistingGrant: async (context) => {
        const { client, session } = context.oidc;
        const grant = new context.oidc.provider.Grant({ clientId: client!.clientId, accountId: session!.accountId });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    server.on('request', (req, res) => {
      if (!req.url?.startsWith('/interaction/')) return void answer(req, res);
      void provider.interactionFinished(req, res, { login: { accountId: issuer.next } });
    });
    return issuer;
  }

  /** An access token as the issuer signs them (RFC 9068). */
  token(claims: JWTPayload, { typ = 'at+jwt', alg = 'RS256', kid = 'one', key = this.key } = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ iss: this.url, aud: AUDIENCE, iat: now, exp: now + 300, ...claims })
      .setProtectedHeader({ alg, typ, kid })
      .sign(key);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** A browser as far as sign-in goes: it keeps cookies by host and follows redirects. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  cookies(url: string): Map<string, string> {
    const { host } = new URL(url);
    return this.jars.get(host) ?? this.jars.set(host, new Map<string, string>()).get(host)!;
  }

  async get(url: string): Promise<Response> {
    const jar = this.cookies(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: cookie ? { cookie } : {} });
    for (const header of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(header)!;
      if (value && !/expires=Thu, 01 Jan 1970/i.test(header)) jar.set(name, value);
      else jar.delete(name);
    }
    return response;
  }

  /** Follows redirects from a page until one leads nowhere further, or to `until`. */
  async follow(url: string, until?: string): Promise<{ url: string; response?: Response }> {
    for (let hops = 0; hops < 10; hops++) {
      if (until && url.startsWith(until)) return { url };
      const response = await this.get(url);
      const location = response.headers.get('location');
      if (!location || response.status < 300 || response.status > 399) return { url, response };
      url = new URL(location, url).href;
    }
    throw new Error('It goes round in circles.');
  }
}
