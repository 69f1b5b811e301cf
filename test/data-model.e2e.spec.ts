import { readFile, writeFile } from 'node:fs/promises';
import { TestApp } from './app.js';
import { diagrams, withDiagrams } from './data-model.js';

const FILE = 'docs/data-model.md';

it('is drawn in docs/data-model.md as the entities have it', async () => {
  const app = await TestApp.start();
  try {
    const document = await readFile(FILE, 'utf8');
    const current = withDiagrams(document, diagrams(app.owner));
    if (process.env.UPDATE) await writeFile(FILE, current);
    else expect(document).toBe(current);
  } finally {
    await app.stop();
  }
});
