import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractForms } from './build/contract-forms.ts';

const api = `http://127.0.0.1:${process.env['API_PORT'] ?? '4000'}`;

export default defineConfig({
  base: '/desk/',
  plugins: [react(), contractForms()],
  // The API writes a fresh nonce in its place with every page it sends.
  html: { cspNonce: 'DESK_NONCE' },
  build: {
    outDir: process.env['PORTOLAN_DESK_DIR'] ?? '../dist-desk',
    emptyOutDir: true,
    target: 'es2023',
    // The policy of the page allows scripts and fonts from our origin, and no data address but for images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/api', '/files', '/preview', '/export', '/import'].map((path) => [path, api]),
    ),
  },
});
