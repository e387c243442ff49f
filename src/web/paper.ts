import type { Settings } from './settings.ts'

/** What is the same on every page of the paper: read once, held in memory, renewed when it changes. */
export interface Paper {
  settings: Settings
  demo: boolean
  /** `https://example.org`, without a slash at the end: what absolute addresses begin with. */
  origin: string
  /** The whole tree, in the paper's order. */
  sections: MenuSection[]
  /** In place of the name in the masthead. */
  logo: { url: string; width: number; height: number } | undefined
  assets: PageAssets
  /** Whether it has ever corrected anything, and so has a page that says what. */
  hasCorrections: boolean
}

/** What every page needs beside its own HTML. */
export interface PageAssets {
  /** The style sheet, as it stands inside each page. */
  style: string
  /** Its hash, as the Content-Security-Policy names it. */
  styleHash: string
  /** What only the pages on which readers write have beside it, and its hash. */
  readersStyle: string
  readersStyleHash: string
  /** The addresses of the script and the icon. */
  script: string
  /** Of the script that the pages of readers' accounts load beside it. */
  accountScript: string
  icon: string
}

/** A section as the menu knows it. */
export interface MenuSection {
  id: number
  parentId: number | null
  name: string
  path: string
  description: string
}

/** Where the paper's corrections stand. */
export const CORRECTIONS_PATH = '/corrections'

/** The tag of every page: what is in `Paper` is on all of them. */
export const PAPER_TAG = 'paper'
