// The limit: the same answers from one hand-written statement an operation, behind bare node:http.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { v7 } from 'uuid';
import { operations } from './operations.mjs';

const [, , url, size] = process.argv;
const options = '-c timezone=UTC -c pg_trgm.word_similarity_threshold=0.5 -c jit=off';
const pool = new pg.Pool({ connectionString: url, max: 10, options, idleTimeoutMillis: 0 });
// The database's JSON goes out as it came: nobody here reads it.
pg.types.setTypeParser(114, (text) => text);
const ops = operations(size);

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const { op, variables } = JSON.parse(Buffer.concat(chunks).toString());
      const token = createHash('sha256').update(request.headers.authorization.slice(7)).digest();
      const { statement, values } = ops[op];
      const { rows } = await pool.query({ name: op, text: statement, values: [token, ...values(variables, v7)] });
      response.writeHead(rows.length ? 200 : 401, { 'content-type': 'application/json' });
      response.end(`{"data":${rows[0]?.data ?? 'null'}}`);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
