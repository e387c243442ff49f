import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  plugins: [
    {
      // The server's build reads style sheets as text; so do the tests.
      name: 'text-css',
      enforce: 'pre',
      resolveId: (source, importer) =>
        source.endsWith('.css') && importer ? `${new URL(source, `file://${importer}`).pathname}?raw` : undefined,
    },
  ],
  test: {
    globalSetup: 'test/global-setup.ts',
    reporters: ['default', './test/closing-line.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
