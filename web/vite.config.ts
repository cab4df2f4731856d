// SPDX-License-Identifier: Apache-2.0
import { copyFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// The coastlines stand beside the page as a file of their own, so that only the map loads them.
function worldFile(): Plugin {
  return {
    name: 'world-file',
    apply: 'build',
    writeBundle: ({ dir = 'dist' }) => copyFileSync('node_modules/world-atlas/countries-110m.json', `${dir}/world.json`),
  };
}

const program = 'http://127.0.0.1:8750';

// Files of dist have no hash in their names: it is committed, and its changes should be readable.
export default defineConfig({
  plugins: [svelte(), worldFile()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: 'app[extname]',
        // Each page is a file. What they share is in two: the small parts, and what charts need of d3.
        codeSplitting: {
          groups: [
            { name: 'app', test: /src\/(parts\/|[^/]+\.ts$)/ },
            { name: 'charts', test: /node_modules\/(d3-|internmap)|src\/charts\//, minShareCount: 2 },
          ],
        },
      },
    },
  },
  test: { include: ['tests/**/*.test.ts'] },
  // The program takes questions from its own page only.
  server: { proxy: { '/api': { target: program, changeOrigin: true, headers: { origin: program } } } },
});
