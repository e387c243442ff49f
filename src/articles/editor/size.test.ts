import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

test('the editor is at most 200 KB on the wire, also where a browser knows no better than gzip', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/articles/editor/editor.client.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  expect(gzipSync(outputFiles[0]!.contents, { level: 9 }).length).toBeLessThanOrEqual(200_000)
})
