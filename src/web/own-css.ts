/** A paper's own CSS stands within every page, so it may be this long. In bytes, as written. */
export const OWN_CSS_BYTES = 4000

/**
 * What keeps a text from being a paper's own CSS, in words; undefined if nothing does. It stands within the one style element of
 * each page, so it can't end that, load another sheet, or fetch anything from elsewhere, however it is escaped.
 */
export function faultInCss(css: string): string | undefined {
  if (new TextEncoder().encode(css).length > OWN_CSS_BYTES) return 'At most 4,000 bytes, please: every page carries them.'
  const bare = bareCss(css)
  const plain = unescaped(bare)
  if (bare.includes('/*')) return 'A comment is not closed: there is a /* without its */.'
  if (/<\/|<!|-->/.test(css + plain)) return '“</”, “<!” and “-->” can’t stand in a style sheet within a page.'
  if (/@(import|charset|namespace)/i.test(plain))
    return '@import, @charset and @namespace are not taken: all of the style stands here.'
  if (/https?:|["'(,\s]\/\//i.test(plain) || [...plain.matchAll(URLS)].some(([, to]) => !HERE.test(to!)))
    return 'Only addresses of this site are taken, such as url(/media/pattern.png): nothing is loaded from elsewhere.'
  if (count(bare, '{') !== count(bare, '}')) return 'There is a { without its }, or the other way round.'
  return undefined
}

/** The CSS without its comments: what readers are sent. */
export const bareCss = (css: string) => css.replace(/\/\*[^]*?\*\//g, '').trim()

const URLS = /\b(?:url|src)\(\s*["']?([^)]*)/gi
const HERE = /^(\/(?!\/)|#|data:image\/)/i

/** As a browser reads it (CSS Syntax, section 4.3.7): `\69mport` is `import`. */
const unescaped = (css: string) =>
  css.replace(/\\(?:([0-9a-f]{1,6})\s?|([^]))/gi, (_, code: string | undefined, sign: string) => {
    const point = code === undefined ? 0 : parseInt(code, 16)
    return code === undefined ? sign : point > 0x10ffff ? '' : String.fromCodePoint(point)
  })

const count = (text: string, sign: string) => text.split(sign).length - 1
