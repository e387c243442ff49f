/**
 * The paragraphs of a post from WordPress's classic editor, which keeps blank lines where HTML has `<p>`: text between blank
 * lines becomes a paragraph, a single line end a `<br />`, and block elements stand as they are. What has its paragraphs
 * already comes out as it was. Takes and gives HTML; comments are left out.
 */
export function autop(html: string): string {
  const out: string[] = []
  const open: string[] = []
  let run = ''
  const flush = () => {
    out.push(...paragraphs(run, open.at(-1)))
    run = ''
  }
  for (const token of tokens(html.replace(/\r\n?/g, '\n'))) {
    if (token.block === undefined) {
      run += token.html
      continue
    }
    flush()
    if (token.closes) {
      const at = open.lastIndexOf(token.block)
      if (at >= 0) open.length = at
      // An end without a beginning is what `<p>` leaves behind when a block cut it short.
      else if (token.block === 'p') continue
    } else {
      if (open.at(-1) === 'p') {
        open.pop()
        out.push('</p>')
      }
      if (!token.whole) open.push(token.block)
    }
    out.push(token.html)
  }
  flush()
  return out.join('').replaceAll(KEPT_LINE_END, '\n')
}

/** Line ends inside what is kept as it stands. XML, and so an export, can't hold this character. */
const KEPT_LINE_END = '\0'

const BLOCKS = new Set(
  (
    'address article aside blockquote caption col colgroup dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const WITHOUT_END = new Set(['col', 'hr'])

/** Kept as they stand, with all they hold. A `<pre>` is a block, the others stand in the text. */
const KEPT = new Set(['pre', 'script', 'style', 'svg', 'math', 'textarea', 'select', 'object', 'audio', 'video'])

/** Only other elements stand directly in these. */
const STRUCTURES = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'ul', 'ol', 'menu', 'dl', 'figure'])
/** These hold a line, not paragraphs. */
const LINES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'caption', 'figcaption', 'legend', 'summary', 'address'])
/** These hold a line, or several paragraphs. */
const LOOSE = new Set(['li', 'dd', 'td', 'th'])

function paragraphs(run: string, parent = ''): string[] {
  const text = run.trim()
  if (STRUCTURES.has(parent)) return text ? [text] : []
  const parts = text
    .split(/\n[ \t]*\n\s*|<br\s*\/?>\s*<br\s*\/?>/i)
    .map((part) => part.trim().replace(/(?:<br\s*\/?>)?[ \t]*\n/gi, '<br />\n'))
    .filter((part) => part !== '' && !isEmpty(part))
  if (parent === 'p') return parts.flatMap((part, i) => (i === 0 ? [part] : ['</p>', '<p>', part]))
  if (LINES.has(parent)) return parts.length > 0 ? [parts.join('<br />\n')] : []
  if (LOOSE.has(parent) && parts.length < 2) return parts
  return parts.map((part) => `<p>${part}</p>`)
}

/** Tags around nothing: the two halves of a link around a block, say. */
const isEmpty = (part: string) =>
  !/<(?:img|iframe|embed|input|video|audio|object|svg|math|canvas)\b/i.test(part) && !/[^\s]/.test(part.replace(/<[^<>]*>/g, ''))

interface Token {
  html: string
  /** The name of a block element; undefined for text and what stands in it. */
  block?: string
  closes?: boolean
  /** Begins and ends in one: `<hr>`, or a `<pre>` with all it holds. */
  whole?: boolean
}

const TAG = /<!--|<(\/?)([a-z][a-z0-9]*)\b(?:[^<>"']|"[^"]{0,5000}"|'[^']{0,5000}')*>/gi

/** Cuts HTML into block tags and what stands between them, in one walk. */
function* tokens(html: string): Generator<Token> {
  const lower = html.toLowerCase()
  const missing = new Set<string>()
  const tag = new RegExp(TAG)
  let from = 0
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [text, slash, written] = found
    const name = written?.toLowerCase()
    if (found.index > from) yield { html: html.slice(from, found.index) }
    from = tag.lastIndex
    if (name === undefined) {
      const end = html.indexOf('-->', from)
      tag.lastIndex = from = end < 0 ? html.length : end + 3
    } else if (KEPT.has(name) && !slash && !missing.has(name)) {
      const end = lower.indexOf(`</${name}`, from)
      const close = end < 0 ? -1 : html.indexOf('>', end)
      if (close < 0) missing.add(name)
      else tag.lastIndex = from = close + 1
      const kept = html.slice(found.index, from).replaceAll('\n', KEPT_LINE_END)
      yield name === 'pre' && close >= 0 ? { html: kept, block: name, whole: true } : { html: kept }
    } else if (BLOCKS.has(name)) yield { html: text, block: name, closes: slash === '/', whole: WITHOUT_END.has(name) }
    else yield { html: text }
  }
  if (from < html.length) yield { html: html.slice(from) }
}
