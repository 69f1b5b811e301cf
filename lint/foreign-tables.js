import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const ENTITY = /@Entity\((?:'(\w+)')?\)[^]*?class (\w+)/g;
const NAMED = /\b(?:FROM|JOIN|UPDATE|INTO|USING)\s+(?:ONLY\s+)?"?([a-z_][a-z0-9_]*)\b/g;

const snake = (name) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** The room that a file stands in: the folder below `src`. */
function roomOf(file, src) {
  const [room, ...rest] = relative(src, file).split(sep);
  return rest.length && room !== '..' ? room : undefined;
}

/** Which room each table belongs to: the one whose entity it is. */
export function ownersBelow(src) {
  const owners = new Map();
  for (const name of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.entity.ts')) continue;
    const file = join(src, name);
    for (const [, table, type] of readFileSync(file, 'utf8').matchAll(ENTITY))
      owners.set(table ?? snake(type), roomOf(file, src));
  }
  return owners;
}

/** Rule: SQL names no table of another room; whoever needs its rows imports its record or its reading. */
export const foreignTables = {
  meta: {
    type: 'problem',
    schema: [
      { type: 'object', properties: { src: { type: 'string' } }, required: ['src'], additionalProperties: false },
    ],
    messages: {
      foreign:
        'The table {{table}} belongs to {{owner}}: take its rows from seen() or everything(), or its verbs from there.',
    },
  },
  create(context) {
    const { src } = context.options[0];
    const room = roomOf(context.filename, src);
    if (!room) return {};
    let owners = known.get(src);
    if (!owners) known.set(src, (owners = ownersBelow(src)));
    const check = (node, text) => {
      for (const [, table] of text.matchAll(NAMED)) {
        const owner = owners.get(table);
        if (owner && owner !== room) context.report({ node, messageId: 'foreign', data: { table, owner } });
      }
    };
    return {
      TemplateElement: (node) => check(node, node.value.raw),
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
    };
  },
};

/** Entities are looked for once a run, in an editor too: a new one is known after its next start. */
const known = new Map();
