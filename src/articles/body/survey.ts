import { decodeFragment } from './ids.ts'
import { attributeOf, hasClass, isElement, isRaw, VANISHING, type SourceElement, type SourceNode } from './source.ts'

/** What must be known of a whole source before the first of it is written. */
export interface Survey {
  /** Lists that hold footnotes, and the ids of the notes in them. */
  noteLists: Set<SourceElement>
  noteIds: Set<string>
  /** Where the footnotes' marks are, which links back from the notes lead to. */
  markIds: Set<string>
  /** What links within the text lead to. */
  targets: Set<string>
}

export function surveyOf(nodes: SourceNode[]): Survey {
  const survey: Survey = { noteLists: new Set(), noteIds: new Set(), markIds: new Set(), targets: new Set() }
  const links: SourceElement[] = []
  visit(nodes, false)
  for (const link of links) {
    const target = fragmentOf(link)!
    survey.targets.add(target)
    if (survey.noteIds.has(target)) for (const id of idsAround(link)) survey.markIds.add(id)
  }
  return survey

  function visit(children: SourceNode[], inNotes: boolean): void {
    for (const element of children) {
      if (!isElement(element) || VANISHING.has(element.tagName) || isRaw(element)) continue
      const within = inNotes || marksNotes(element)
      const isList = element.tagName === 'ol' || element.tagName === 'ul'
      if (within && isList) {
        survey.noteLists.add(element)
        for (const item of element.childNodes.filter(isElement)) {
          const id = attributeOf(item, 'id')
          if (id) survey.noteIds.add(id)
        }
      }
      if (fragmentOf(element)) links.push(element)
      visit(element.childNodes, within && !isList)
    }
  }
}

/** Whether lists in this element, or itself, are footnotes, in the words of Broadsheet, WordPress, Markdown and Pandoc. */
const marksNotes = (element: SourceElement): boolean =>
  hasClass(element, 'footnotes', 'wp-block-footnotes') || attributeOf(element, 'role') === 'doc-endnotes'

/** The id that a link within the text leads to. */
export function fragmentOf(element: SourceElement): string | undefined {
  const href = element.tagName === 'a' ? attributeOf(element, 'href') : undefined
  if (href === undefined || !/^#./.test(href)) return undefined
  return decodeFragment(href.slice(1))
}

const idsAround = (link: SourceElement): string[] => {
  const parent = link.parentNode
  const ids = [
    attributeOf(link, 'id'),
    attributeOf(link, 'name'),
    parent && 'tagName' in parent ? attributeOf(parent, 'id') : undefined,
  ]
  return ids.filter((id) => id !== undefined)
}
