import { reportHtml } from './report.html.js';
import { JOURNAL, SECTIONS } from './report.sections.js';

it('shows what there is, names what there is none of, and lets nothing run', () => {
  const html = reportHtml(
    [...SECTIONS, JOURNAL],
    {
      person: [{ name: '<script>alert("x")</script>', description: null, tags: '' }],
      contactPoints: [{ kind: 'EMAIL', value: 'a&b@example.test', label: null }],
    },
    '2026-11-24 10:00',
  );
  expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  expect(html).not.toMatch(/<script|src=|href=|url\(/);
  expect(html).toContain('<th scope="row">Namn</th>');
  expect(html).not.toContain('Beskrivning');
  expect(html).toContain('<td>a&amp;b@example.test</td>');
  expect(html).not.toContain('Märkning');
  expect(html).toMatch(/Inget finns under: .*Kontakter/);
});

it('has one name for each column', () => {
  for (const { columns, key } of [...SECTIONS, JOURNAL])
    expect([key, new Set(columns.map((c) => c.key)).size]).toEqual([key, columns.length]);
});
