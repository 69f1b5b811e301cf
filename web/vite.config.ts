import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const OUT = join(import.meta.dirname, '..', 'dist', 'web');
const TEXT = /\.(js|css|html|svg|json|webmanifest)$/;

/** What so many parts share is one file. */
const SHARED_BY = 12;

/** Puts a smaller copy beside each file of text, so that the server sends it without work. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  enforce: 'post',
  closeBundle: {
    order: 'post',
    sequential: true,
    handler() {
      for (const file of readdirSync(OUT, { recursive: true, encoding: 'utf8' })) {
        if (!TEXT.test(file)) continue;
        const body = readFileSync(join(OUT, file));
        writeFileSync(join(OUT, `${file}.br`), brotliCompressSync(body));
        writeFileSync(join(OUT, `${file}.gz`), gzipSync(body, { level: 9 }));
      }
    },
  },
});

/** The client, built into dist/web, where the server finds it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    // The library speaks thirty languages; these pages speak two.
    { ...optimizeLocales.vite({ locales: ['sv-SE', 'en-US'] }), enforce: 'pre' },
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: false,
      manifest: {
        name: 'Samverka',
        short_name: 'Samverka',
        lang: 'sv',
        start_url: '/',
        display: 'standalone',
        theme_color: '#0d4f55',
        background_color: '#f6f4ef',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        // Pages and their parts only: what the API answers is never kept by the browser.
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
        globIgnores: ['graphiql/**'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/(graphql|graphiql|exports|health|auth)(\/|$|\?)/],
      },
    }),
    compressed(),
  ],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 800,
    rollupOptions: {
      output: {
        // Signs and what most pages share, each in a file of its own, would be fifty requests a page.
        codeSplitting: {
          groups: [
            { name: 'signs', test: /lucide-react/ },
            { name: 'kit', test: /web\/src\/(api|generated|i18n|session|shared|ui)\//, minShareCount: SHARED_BY },
          ],
        },
      },
      onwarn(warning, warn) {
        // Libraries mark what is not for servers; these pages are never rendered on one.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:3000', '/exports': 'http://127.0.0.1:3000' } },
});
