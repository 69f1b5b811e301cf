import { readFile, writeFile } from 'node:fs/promises';
import { type Condition, CONDITIONS, POLICY } from '../src/access/policy.js';
import { type Role, ROLES } from '../src/kernel/actor.js';

const FILE = 'docs/access.md';
const BEGIN = '<!-- The table between these marks is made from the policy: UPDATE=1 npm test -- access-table -->';
const END = '<!-- end of the table -->';

/** What a role may do, in words: all of it, or what meets one of the conditions. */
function cell(rules: readonly { roles: readonly Role[]; when?: readonly Condition[] }[], role: Role): string {
  const own = rules.filter(({ roles }) => roles.includes(role));
  if (own.length === 0) return '';
  if (own.some(({ when = [] }) => when.length === 0)) return 'all';
  return own.map(({ when = [] }) => when.map((condition) => CONDITIONS[condition].means).join(' and ')).join('; or ');
}

function table(): string {
  const rows = Object.entries(POLICY).map(([permission, rules]) => [
    `\`${permission}\``,
    ...ROLES.map((role) => cell(rules, role)),
  ]);
  const all = [['', ...ROLES], ROLES.map(() => '---').concat('---'), ...rows];
  return `${BEGIN}\n\n${all.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n${END}`;
}

const squeezed = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

it('is shown in docs/access.md as the policy has it', async () => {
  const document = await readFile(FILE, 'utf8');
  const current =
    document.slice(0, document.indexOf(BEGIN)) + table() + document.slice(document.indexOf(END) + END.length);
  if (process.env.UPDATE) await writeFile(FILE, current);
  else expect(squeezed(document)).toBe(squeezed(current));
});
