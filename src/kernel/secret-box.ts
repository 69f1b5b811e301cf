import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { unavailable } from './errors.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What is sealed: by which version of this, with which key, and the nonce, text and tag. */
const SEALED = /^v1\.([0-9a-f]{8})\.([\w-]+)$/;

/** Fewer characters could be guessed. */
export const SHORTEST_KEY = 32;

/** The keys in a text, which are told apart by lines, spaces or commas. */
export const keysIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

interface Key {
  id: string;
  key: Buffer;
}

const made = (text: string, purpose: string, bytes: number) =>
  Buffer.from(hkdfSync('sha256', text, '', purpose, bytes));

/**
 * Seals texts that whoever has the database alone may not read. The first of the keys seals, all of them open, and what is sealed
 * tells the id of its key: that is how keys are replaced. An id follows from its key and tells nothing of it.
 */
export class SecretBox {
  private readonly keys: Key[];

  /** @param keys texts of at least `SHORTEST_KEY` random characters, one at least */
  constructor(keys: readonly string[]) {
    if (keys.length === 0) throw new Error('Nothing is sealed without a key.');
    this.keys = keys.map((text) => ({
      id: made(text, 'samverka key id', 4).toString('hex'),
      key: made(text, 'samverka seal', 32),
    }));
  }

  /** The id of the key that seals. */
  get id(): string {
    return this.keys[0].id;
  }

  has(id: string): boolean {
    return this.keys.some((key) => key.id === id);
  }

  /** The id of the key that a text is sealed with; undefined where it is not sealed. */
  static keyOf(text: string): string | undefined {
    return SEALED.exec(text)?.[1];
  }

  /** @param of whose it is, and what: it opens as nothing else */
  seal(text: string, of: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.keys[0].key, nonce).setAAD(Buffer.from(of));
    const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return `v1.${this.id}.${Buffer.concat(sealed).toString('base64url')}`;
  }

  /** @throws UNAVAILABLE where the key is not there; Error where it was changed, or is of something else */
  open(sealed: string, of: string): string {
    const [, id, body] = SEALED.exec(sealed) ?? [];
    if (!id) throw new Error('It is not sealed.');
    const key = this.keys.find((one) => one.id === id)?.key;
    if (!key) throw unavailable(`This server does not have the key ${id} (SECRETS_KEY).`);
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(of));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }
}
