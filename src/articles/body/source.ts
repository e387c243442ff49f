import { defaultTreeAdapter, html as standard, parseFragment, type DefaultTreeAdapterTypes as Html } from 'parse5'

export type SourceElement = Html.Element
export type SourceNode = Html.ChildNode
export type SourceRoot = Html.DocumentFragment

/** In characters; a body of 1,200 words has about 9,000. */
export const MAX_BODY_LENGTH = 10_000_000

/** How deep the elements of a source are told apart. Browsers stop at 512. */
const DEEPEST_SOURCE = 200

/** Elements that browsers repeat in every paragraph until they are closed: a few unclosed ones make millions of elements. */
const REPEATED_TAG = /<\/?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\b[^<>]*>/gi

/**
 * Reads HTML as a browser would, whatever it holds, in time that grows with its length. No subtree is deeper than a
 * walker may recurse. Throws a RangeError beyond `MAX_BODY_LENGTH`: ask first.
 */
export function parseSource(html: string): SourceRoot {
  if (html.length > MAX_BODY_LENGTH) throw new RangeError(`A body may have ${MAX_BODY_LENGTH} characters, not ${html.length}`)
  const fragment =
    parseWithin(html, html.split('<').length * 2 + 10_000) ?? parseWithin(html.replace(REPEATED_TAG, ''), Infinity)!
  flattenDepths(fragment.childNodes)
  return fragment
}

class TooManyElements extends Error {}

/** Undefined if the text unfolds into more elements than that. */
function parseWithin(html: string, maxElements: number): SourceRoot | undefined {
  let made = 0
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      if (++made > maxElements) throw new TooManyElements()
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
  }
  try {
    return parseFragment(defaultTreeAdapter.createElement('div', standard.NS.HTML, []), html, { treeAdapter })
  } catch (error) {
    if (error instanceof TooManyElements) return undefined
    throw error
  }
}

/** Replaces what lies deeper than `DEEPEST_SOURCE` by its texts. */
function flattenDepths(nodes: SourceNode[]): void {
  let level = nodes.filter(isElement)
  for (let depth = 1; depth < DEEPEST_SOURCE && level.length > 0; depth++) {
    level = level.flatMap((element) => element.childNodes.filter(isElement))
  }
  for (const element of level) element.childNodes = texts(element)
}

function texts(root: SourceElement): SourceNode[] {
  const found: SourceNode[] = []
  const ahead = root.childNodes.toReversed()
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    if (isText(node)) found.push(node)
    else if (isElement(node) && !VANISHING.has(node.tagName)) {
      for (let i = node.childNodes.length - 1; i >= 0; i--) ahead.push(node.childNodes[i]!)
    }
  }
  return found
}

/** Elements that go with all they hold: they do, style, load or ask, and say nothing. */
export const VANISHING: ReadonlySet<string> = new Set(
  (
    'script style noscript template noembed noframes head title meta link base basefont bgsound frame frameset ' +
    'col colgroup param source track area map wbr input button select datalist textarea option optgroup canvas dialog portal'
  ).split(' '),
)

const RAW: ReadonlySet<string> = new Set(['form', 'svg', 'math', 'object', 'embed', 'applet', 'fencedframe'])

/** Whether the element is kept whole as a raw block: it may be worth something, and the vocabulary has no word for it. */
export const isRaw = (element: SourceElement): boolean => RAW.has(element.tagName) || /^[a-z][^:]*-/.test(element.tagName)

/** Elements that stand apart from the text beside them. All that are not named, known or not, stand inside a line. */
const APART: ReadonlySet<string> = new Set(
  (
    'address article aside audio blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html iframe img legend li listing main menu nav ol p picture plaintext pre search ' +
    'section summary table tbody td tfoot th thead tr ul video xmp'
  ).split(' '),
)

/** Whether the element stands inside a line of text. */
export const isInline = (element: SourceElement): boolean => !APART.has(element.tagName) && !isRaw(element)

export const isElement = (node: SourceNode): node is SourceElement => 'tagName' in node
export const isText = (node: SourceNode): node is Html.TextNode => node.nodeName === '#text'
export const isBlank = (node: SourceNode): boolean => (isText(node) ? !/[^ \t\n\f\r]/.test(node.value) : !isElement(node))

export const attributeOf = (element: SourceElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value

/** Whether the element has any of these classes. */
export function hasClass(element: SourceElement, ...names: string[]): boolean {
  const value = attributeOf(element, 'class')
  return value !== undefined && value.split(/\s+/).some((name) => names.includes(name))
}

/** The text of a node as it stands, line breaks as line ends. */
export function textOf(node: SourceNode): string {
  if (isText(node)) return node.value
  if (!isElement(node) || VANISHING.has(node.tagName)) return ''
  return node.tagName === 'br' ? '\n' : node.childNodes.map(textOf).join('')
}

/** The elements around this one, innermost first. */
export function ancestorsOf(element: SourceElement): SourceElement[] {
  const parent = element.parentNode
  return parent && 'tagName' in parent ? [parent, ...ancestorsOf(parent)] : []
}

/** The first element below this one, in document order, that passes. */
export function findElement(
  root: { childNodes: SourceNode[] },
  passes: (element: SourceElement) => boolean,
): SourceElement | undefined {
  for (const child of root.childNodes.filter(isElement)) {
    const found = passes(child) ? child : findElement(child, passes)
    if (found) return found
  }
  return undefined
}

const UNWANTED = /[[\p{Cc}\uFFFE\uFFFF]--[\t\n\f\r]]/gv

/** Takes out what neither XML nor a reader can use: control characters, halves of surrogate pairs, non-characters. */
export const cleanText = (text: string): string => text.toWellFormed().replace(UNWANTED, '')

/** A text for an attribute: on one line, without blanks at its ends. */
export const oneLine = (text: string): string =>
  cleanText(text)
    .replace(/[ \t\n\f\r]+/g, ' ')
    .trim()
