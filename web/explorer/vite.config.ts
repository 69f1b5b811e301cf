import { join } from 'node:path';
import { defineConfig } from 'vite';

/** GraphiQL, built into a folder of its own beside the pages: the server offers it outside production only. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  publicDir: false,
  build: {
    outDir: join(import.meta.dirname, '..', '..', 'dist', 'web', 'graphiql'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 8_000,
    rollupOptions: {
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
