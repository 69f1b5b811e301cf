import { seesProtected } from '../access/policy.js';
import { columns, defineRead, many, reference, value } from '../graphql/read/read-type.js';
import { everything } from '../records/source.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';

/*
 * The tables are parts of the statement that network.statement.ts builds.
 */

export const nodeRead = defineRead({
  name: 'NetworkNode',
  table: 'network_node',
  fields: { ...columns('degree', 'weightedDegree'), stakeholder: reference(() => stakeholderRead, 'id') },
});

export const edgeRead = defineRead({
  name: 'NetworkEdge',
  table: 'network_edge',
  fields: {
    ...columns('kind', 'weight', 'firstAt', 'lastAt'),
    source: value((row) => `${row}.a`),
    target: value((row) => `${row}.b`),
  },
});

export const networkRead = defineRead({
  name: 'Network',
  table: 'network',
  // Edges name their ends by id alone: whoever reads them has read of those behind the ids.
  sensitive: (_row, statement) => {
    if (!seesProtected(statement.actor)) return undefined;
    const who = everything(Stakeholder, statement, 'nodes are seen');
    return `(SELECT json_agg(${who.id}) FROM network_node n JOIN ${who.from} ON ${who.id} = n.id WHERE ${who.protectedIdentity} <> 'NONE')`;
  },
  fields: {
    ...columns('asOf', 'nodeCount'),
    nodes: many(
      () => nodeRead,
      () => 'true',
      (child) => `${child}.weighted_degree DESC, ${child}.id`,
    ),
    edges: many(
      () => edgeRead,
      () => 'true',
      (child) => `${child}.weight DESC, ${child}.a, ${child}.b, ${child}.kind`,
    ),
  },
});
