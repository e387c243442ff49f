import { build } from 'esbuild'

/** The style sheet of the reader's pages in one minified text. Faces stay names, which the server fills in. */
export async function minifiedCss(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    external: ['*.woff2'],
    target: ['chrome111', 'firefox113', 'safari16.4'],
  })
  return outputFiles[0]!.text.trim()
}
