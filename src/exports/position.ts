/** Where a node stands in a picture. */
export interface Position {
  x: number;
  y: number;
}
