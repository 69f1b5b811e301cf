import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

/** A place in a list: which list (its name, order and filter), below which parent, and the order keys of the row. */
export interface CursorPosition {
  list: string;
  parent: string | null;
  keys: unknown[];
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Opaque cursors: encrypted, for the keys of a row may be somebody's name; authentic, so that a forged one is told from a real
 * one; and bound to the list that made them, so that a foreign one is refused instead of skipping or doubling rows.
 */
export class CursorCodec {
  private readonly key: Buffer;
  private readonly nonceKey: Buffer;

  constructor(secret: string) {
    const keyFor = (what: string) => Buffer.from(hkdfSync('sha256', secret, '', what, KEY_BYTES));
    this.key = keyFor('cursor');
    this.nonceKey = keyFor('cursor nonce');
  }

  /** The same position has the same cursor: its nonce follows from what is encrypted, so that no two share one. */
  encode(position: CursorPosition): string {
    const body = Buffer.from(JSON.stringify([position.list, position.parent, position.keys]));
    const nonce = createHmac('sha256', this.nonceKey).update(body).digest().subarray(0, NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce);
    const sealed = [cipher.update(body), cipher.final()];
    return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64url');
  }

  /** The position, or undefined where the text is not one of ours. */
  decode(text: string): CursorPosition | undefined {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv(CIPHER, this.key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      const body = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
      const [list, parent, keys] = JSON.parse(body.toString()) as [string, string | null, unknown[]];
      return { list, parent, keys };
    } catch {
      return undefined;
    }
  }
}
