import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

// Node strips types by itself, but leaves JSX to a compiler.
registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const text = readFileSync(fileURLToPath(url), 'utf8')
    const { code } = transformSync(text, { loader: 'tsx', target: 'node24', jsx: 'automatic', jsxImportSource: 'hono/jsx' })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
