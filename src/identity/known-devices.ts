import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CookieOptions } from 'express';
import { InstallationFacts } from '../database/installation.js';
import { sessionCookie } from './authenticate.js';
import type { User } from './user.entity.js';

/** Says that somebody signed in with this browser: sent to nobody but this host, shown to no script. */
export const DEVICE_COOKIE = '__Host-samverka-device';

const AGE_MS = 180 * 86_400_000;
const ID_BYTES = 16;
/** So many people may share a browser. */
const SHARED = 6;

export const deviceCookie: CookieOptions = { ...sessionCookie(), maxAge: AGE_MS };

/** Whose device it is; its `version` grows with each change of the account, so with each new password. */
type Owner = Pick<User, 'id' | 'version'>;

/**
 * The browsers that somebody signed in with: OWASP's device cookies. A cookie holds a mark for each of those who share the browser,
 * with a random id, its time, and a seal over both and over whose it is: it names nobody, and is good for one account and password.
 */
@Injectable()
export class KnownDevices implements OnModuleInit {
  private key: string;

  constructor(private readonly facts: InstallationFacts) {}

  onModuleInit(): void {
    this.key = this.facts.derive('known devices');
  }

  /** The id of a device that its cookie shows to be known to an account; undefined for a stranger. */
  idFor(owner: Owner | undefined, cookie: string | undefined): string | undefined {
    return (
      owner &&
      marksOf(cookie)
        .find((mark) => this.isOf(mark, owner))
        ?.split('.')[0]
    );
  }

  /** The cookie of a device that somebody has just signed in with: the marks of others stay on it. */
  markedFor(owner: Owner, cookie: string | undefined): string {
    const others = marksOf(cookie).filter((mark) => !this.isOf(mark, owner));
    const id = this.idFor(owner, cookie) ?? randomBytes(ID_BYTES).toString('base64url');
    const at = Date.now().toString(36);
    return [`${id}.${at}.${this.seal(id, at, owner)}`, ...others].slice(0, SHARED).join('~');
  }

  private isOf(mark: string, owner: Owner): boolean {
    const [id, at, seal] = mark.split('.');
    const age = Date.now() - parseInt(at, 36);
    const [given, right] = [Buffer.from(seal), Buffer.from(this.seal(id, at, owner))];
    return given.length === right.length && timingSafeEqual(given, right) && age < AGE_MS;
  }

  private seal(id: string, at: string, owner: Owner): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([id, at, owner.id, owner.version]))
      .digest('base64url');
  }
}

const MARK = /^[\w-]{22}\.[0-9a-z]{1,11}\.[\w-]{43}$/;

const marksOf = (cookie: string | undefined): string[] =>
  (cookie ?? '')
    .split('~')
    .slice(0, SHARED)
    .filter((mark) => MARK.test(mark));
