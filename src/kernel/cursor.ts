import { createHmac, timingSafeEqual } from 'node:crypto';

/** A place in a list: which list (its name, order and filter), below which parent, and the order keys of the row. */
export interface CursorPosition {
  list: string;
  parent: string | null;
  keys: unknown[];
}

const SIGNATURE_BYTES = 12;

/**
 * Opaque cursors, signed so that a forged one is told from a real one, and bound to the list that made them so that a
 * foreign one is refused instead of skipping or doubling rows.
 */
export class CursorCodec {
  constructor(private readonly secret: string) {}

  encode(position: CursorPosition): string {
    const body = Buffer.from(JSON.stringify([position.list, position.parent, position.keys]));
    return Buffer.concat([this.sign(body), body]).toString('base64url');
  }

  /** The position, or undefined where the text is not one of ours. */
  decode(text: string): CursorPosition | undefined {
    const bytes = Buffer.from(text, 'base64url');
    const signature = bytes.subarray(0, SIGNATURE_BYTES);
    const body = bytes.subarray(SIGNATURE_BYTES);
    if (signature.length < SIGNATURE_BYTES || !timingSafeEqual(signature, this.sign(body))) return undefined;
    const [list, parent, keys] = JSON.parse(body.toString()) as [string, string | null, unknown[]];
    return { list, parent, keys };
  }

  private sign(body: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(body).digest().subarray(0, SIGNATURE_BYTES);
  }
}
