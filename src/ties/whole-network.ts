import type { TieKind } from './tie.enums.js';

/** A network as it comes from the database: nodes in the order of their ids, ties and meetings by the places of their ends. */
export interface WholeNetwork {
  ids: string[];
  names: string[];
  kinds: string[];
  /** Whether the identity is protected: whoever is shown it leaves a line in the journal. */
  hidden: boolean[];
  /** Seconds since 1970 of the last held interaction; null where there was none. */
  lastHeld: (number | null)[];
  /** The areas and focus areas of each node, by their places in the lists. */
  areas: number[][];
  focusAreas: number[][];
  areaIds: string[];
  focusAreaIds: string[];
  ties: {
    a: number[];
    b: number[];
    kind: TieKind[];
    weight: number[];
    first: (number | null)[];
    last: (number | null)[];
  };
  /** Held interactions of colleagues with nodes. */
  staff: { ids: string[]; user: number[]; node: number[]; weight: number[]; count: number[] };
}
