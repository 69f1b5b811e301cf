import { v7 } from 'uuid';

/** A new primary key: UUID version 7 (RFC 9562), which grows with time and so keeps b-tree inserts at the right edge. */
export const newId = (): string => v7();
