import { DOMParser as NodeParser, DOMSerializer, type Fragment, type Node, type Schema } from '@tiptap/pm/model'

/** Reads a canonical body. What else may come from a clipboard is made canonical first. */
export function readBody(schema: Schema, canonical: string): Node {
  const { body } = new DOMParser().parseFromString(canonical, 'text/html')
  for (const table of body.querySelectorAll('table')) apart(table)
  // Notes stand below a text, if only one that has yet to be written.
  if (body.firstElementChild?.matches('.footnotes')) body.prepend(body.ownerDocument.createElement('p'))
  return NodeParser.fromSchema(schema).parse(body)
}

/** Writes blocks as HTML that `canonicalBody` makes the same body of again. */
export function writeBody(schema: Schema, blocks: Fragment): string {
  const written = document.createElement('div')
  DOMSerializer.fromSchema(schema).serializeFragment(blocks, {}, written)
  for (const figure of written.querySelectorAll('figure.table')) together(figure)
  return written.innerHTML
}

/** A table's caption stands beside its rows in the editor, in a figure around both. */
function apart(table: HTMLTableElement): void {
  const figure = table.ownerDocument.createElement('figure')
  figure.className = 'table'
  table.replaceWith(figure)
  const { caption } = table
  if (caption) {
    figure.append(renamed(caption, 'figcaption'))
    caption.remove()
  }
  figure.append(table)
}

function together(figure: Element): void {
  const [first, rows] = [figure.firstElementChild!, figure.lastElementChild!]
  if (first !== rows) rows.prepend(renamed(first, 'caption'))
  figure.replaceWith(rows)
}

function renamed(element: Element, name: string): Element {
  const twin = element.ownerDocument.createElement(name)
  for (const { name, value } of element.attributes) twin.setAttribute(name, value)
  twin.append(...element.childNodes)
  return twin
}
