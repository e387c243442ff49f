import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** Lowest first. A file may import its own folder and any lower tier: never its own tier's neighbours, never upwards. */
const TIERS = [
  ['lib'],
  ['db', 'outside'],
  ['jobs', 'web'],
  ['mail'],
  ['accounts'],
  ['sections', 'media'],
  ['articles'],
  ['comments', 'donations', 'newsletter', 'ads', 'readership', 'search', 'syndication'],
  ['site', 'transfer', 'demo'],
  ['app'],
  ['cli'],
]

/** The folders in which a file without a suffix is pure: the features, and the tiers that set them side by side. */
const FEATURES = new Set([...TIERS.slice(3, 8), ['site', 'transfer']].flat())

/** Packages that only compute: a pure file may use them. */
const PURE_PACKAGES = [
  '@node-rs/argon2',
  '@simplewebauthn/server',
  'diff',
  'uqr',
  'node:crypto',
  'node:url',
  'parse5',
  'saxes',
  'zod',
]

export type Sources = Map<string, string>

export interface Breach {
  rule: string
  file: string
  detail: string
}

/** Every source file below `src/`, by its path there. */
export function readSources(root = 'src'): Sources {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  return new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')]))
}

/** Everything in which the sources break the rules of the house (docs/design.md, section 3). */
export function breaches(sources: Sources): Breach[] {
  const product = new Map([...sources].filter(([file]) => !isTest(file)))
  const edges = [...product].flatMap(([from, text]) => importsOf(text).map((to) => ({ from, to: resolveImport(from, to) })))
  const ours = edges.filter(({ to }) => sources.has(to))
  const breach =
    (rule: string) =>
    (file: string, detail = '') => ({ rule, file, detail })
  const texts = (rule: string, pattern: RegExp, allowed: (file: string) => boolean) =>
    [...product].filter(([file, text]) => !allowed(file) && pattern.test(text)).map(([file]) => breach(rule)(file))
  return [
    ...[...product.keys()].filter((file) => tierOf(file) < 0).map((file) => breach('every folder has its tier')(file)),
    ...ours
      .filter(({ from, to }) => folderOf(from) !== folderOf(to) && tierOf(to) >= tierOf(from))
      .map(({ from, to }) => breach('imports go down')(from, to)),
    ...ours
      .filter(({ from, to }) => !maySee(from, to))
      .map(({ from, to }) => breach('the suffix says what a file may touch')(from, to)),
    ...edges
      .filter(({ from, to }) => roleOf(from) === 'pure' && !sources.has(to) && !PURE_PACKAGES.includes(to))
      .map(({ from, to }) => breach('pure files compute')(from, to)),
    ...ours.filter(({ to }) => isTest(to)).map(({ from, to }) => breach('the product does not import tests')(from, to)),
    ...texts('SQL stays in .sql.ts and db/', /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^>]*>)?`/, isSql),
    ...texts('the environment is read in app/config.ts', /process\.env\b/, (file) => file === 'app/config.ts'),
    ...texts('raw HTML is set in web/html.ts', /from 'hono\/html'|dangerouslySetInnerHTML/, (file) => file === 'web/html.ts'),
    ...texts('no style attribute', /\sstyle=[{"]/, (file) => file.startsWith('demo/draw/')),
    ...texts(
      'one way out to the network',
      NETWORK,
      (file) => file.startsWith('outside/') || OPENS_SOCKETS.includes(file) || file.includes('.client.'),
    ),
    ...texts('no default export', /^export default\b/m, () => false),
    ...texts('nothing evaluates text', /\beval\(|new Function\(|node:vm|node:child_process/, () => false),
    ...[...product.keys()].filter((file) => /(^|\/)index\.tsx?$/.test(file)).map((file) => breach('no barrels')(file)),
    ...circles(ours).map((trail) => breach('no circle')(trail[0]!, trail.join(' → '))),
  ]
}

const NETWORK =
  /import (?!type)[^\n]*from 'node:(https|net|tls|dgram|dns)'|import (?!type)[^\n]*\b(request|get)\b[^\n]*from 'node:http'|(?<![.\w])fetch\(/

/** They listen, and call nobody; the server's `fetch` is the app's. */
const OPENS_SOCKETS = ['cli/start.ts', 'web/server.ts', 'web/http/connections.ts', 'web/http/client-address.ts']

type Role = 'pure' | 'sql' | 'commands' | 'view' | 'pages' | 'desk' | 'jobs' | 'client' | 'free'

const SUFFIXES = ['sql', 'commands', 'view', 'pages', 'desk', 'jobs', 'client'] as const

/** What a file may touch, from its name. Files of the lower tiers, app/ and cli/ without a suffix are free. */
function roleOf(file: string): Role {
  const suffix = SUFFIXES.find((suffix) => new RegExp(`\\.${suffix}\\.tsx?$`).test(file))
  if (suffix) return suffix
  return FEATURES.has(folderOf(file)) ? 'pure' : 'free'
}

/** Which roles a file of a role may import, beside what is free. */
const SEES: Record<Role, Role[]> = {
  pure: ['pure'],
  client: ['pure', 'client'],
  view: ['pure', 'view'],
  sql: ['pure', 'sql'],
  commands: ['pure', 'sql', 'commands'],
  jobs: ['pure', 'sql', 'commands', 'jobs'],
  pages: ['pure', 'sql', 'commands', 'view', 'pages'],
  desk: ['pure', 'sql', 'commands', 'view', 'pages', 'desk'],
  free: ['pure', 'sql', 'commands', 'view', 'pages', 'desk', 'jobs', 'free'],
}

/** What of the lower tiers a pure file, a client or a view may import: values and shared pieces, nothing that does something. */
const PLAIN =
  /^(lib\/|jobs\/event\.ts$|web\/(answer|dates|env|form|form-guard|head\.view|html|own-css|paper|settings|desk\/(frame|order))\.tsx?$|web\/(words|pieces)\/|db\/schema\.ts$)/

function maySee(from: string, to: string): boolean {
  const [role, target] = [roleOf(from), roleOf(to)]
  if (target !== 'free') return SEES[role].includes(target)
  return !['pure', 'client', 'view'].includes(role) || PLAIN.test(to)
}

const folderOf = (file: string) => file.split('/')[0]!
const tierOf = (file: string) => TIERS.findIndex((tier) => tier.includes(folderOf(file)))
const isTest = (file: string) => /\.(test|test-kit)\.tsx?$|\/testing\.ts$/.test(file)
const isSql = (file: string) => file.endsWith('.sql.ts') || file.startsWith('db/')

const importsOf = (text: string) => [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([\w@./:-]+)'/g)].map((match) => match[1]!)
const resolveImport = (from: string, to: string) =>
  to.startsWith('.') ? normalize(join(dirname(from), to)).replaceAll('\\', '/') : to

/** One trail for each circle of imports, types included. */
function circles(edges: { from: string; to: string }[]): string[][] {
  const next = Map.groupBy(edges, (edge) => edge.from)
  const state = new Map<string, 'open' | 'done'>()
  const found: string[][] = []
  const visit = (file: string, trail: string[]) => {
    if (state.get(file) === 'open') return void found.push([...trail.slice(trail.indexOf(file)), file])
    if (state.has(file)) return
    state.set(file, 'open')
    for (const { to } of next.get(file) ?? []) visit(to, [...trail, file])
    state.set(file, 'done')
  }
  for (const file of next.keys()) visit(file, [])
  return found
}
