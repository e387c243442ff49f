import type { Event } from '../jobs/event.ts'
import type { MenuSection } from '../web/paper.ts'
import type { Colour } from './colours.ts'

/** A department of the paper. Sections form a tree; an article stands in one and shows in all above it. */
export interface Section extends MenuSection {
  slug: string
  position: number
  /** Of its kickers; null for the paper's own. */
  colour: Colour | null
}

export interface Tag {
  id: number
  name: string
  slug: string
  path: string
}

/** A section and those above it, nearest first. */
export function lineage<S extends MenuSection>(sections: S[], id: number | null): S[] {
  const line: S[] = []
  for (let at = id; at !== null && line.length < 20;) {
    const section = sections.find((section) => section.id === at)
    if (!section || line.includes(section)) break
    line.push(section)
    at = section.parentId
  }
  return line
}

/** The sections directly below one (or at the top, for null), in the paper's order. */
export const sectionsBelow = <S extends MenuSection>(sections: S[], parentId: number | null): S[] =>
  sections.filter((section) => section.parentId === parentId)

/** The ids of a section and of all below it, however deep. */
export const branchOf = <S extends MenuSection>(sections: S[], id: number): number[] => [
  id,
  ...sectionsBelow(sections, id).flatMap((below) => branchOf(sections, below.id)),
]

/** Something about the sections has changed: they are on every page. */
export type SectionsChanged = Event<'sections.changed', { sectionId: number }>
/** A tag has another name, or is gone: it stands below any article. */
export type TagsChanged = Event<'tags.changed', { tagId: number }>
