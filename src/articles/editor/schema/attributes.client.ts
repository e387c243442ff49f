import type { Attribute } from '@tiptap/core'

/** An attribute kept as the text that it is in HTML, there perhaps under another name. */
export const kept = (name: string, html = name): Partial<Attribute> => ({
  default: null,
  parseHTML: (element) => element.getAttribute(html),
  renderHTML: (attributes) => ({ [html]: attributes[name] as string | null }),
})

/** What every block may carry. Of two blocks that were one, the first keeps the id. */
export const shared: Record<string, Partial<Attribute>> = {
  id: { ...kept('id'), keepOnSplit: false },
  lang: kept('lang'),
  dir: kept('dir'),
}
