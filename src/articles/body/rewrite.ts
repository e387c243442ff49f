import { attributeIn, endOf, figureOf, tagsOf, type Figure } from './markup.ts'

/** What a page or a feed says where the canonical form has only data, or needs more than it. Each answers HTML. */
export interface Rules {
  figure(figure: Figure): string
  raw(html: string): string
  /** A tag with something to change; undefined leaves it as it is. `rest` is what follows it. */
  tag(tag: { name: string; isEnd: boolean; attributes: string }, rest: string): string | undefined
}

/** Writes a canonical body by rules; all that they don't speak of stays as it is. */
export function rewrite(canonical: string, rules: Rules): string {
  let html = ''
  let at = 0
  for (const { name, isEnd, attributes, start, end } of tagsOf(canonical)) {
    if (start < at) continue
    let written: string | undefined
    let next = end
    if (name === 'figure' && !isEnd) {
      const { inside, outside } = endOf(canonical, 'figure', end)
      written = rules.figure(figureOf(attributes, canonical.slice(end, inside)))
      next = outside
    } else if (name === 'div' && !isEnd) {
      written = rules.raw(attributeIn(attributes, 'data-html') ?? '')
      next = end + '</div>'.length
    } else written = rules.tag({ name, isEnd, attributes }, canonical.slice(end))
    if (written === undefined) continue
    html += canonical.slice(at, start) + written
    at = next
  }
  return html + canonical.slice(at)
}
