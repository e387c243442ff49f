import { formatCursor } from '../../src/lib/cursor.ts'
import { DEMO_ARTICLE } from '../../src/web/demo-line.view.tsx'
import { TUESDAY } from '../town.ts'

/** An article that `inBrowser` takes down before a journey begins. */
export const TAKEN_DOWN = '/sport/sluice-lane-pitch-stays-wet'

/** The article in which every part of a page is to be seen. */
export const EVERYTHING = DEMO_ARTICLE

const DAY = 24 * 60 * 60 * 1000

/** Every kind of page a reader can come upon, one of each. */
export const PAGES: [kind: string, path: string, status?: number][] = [
  ['front page', '/'],
  ['section', '/news'],
  ['sub-section', '/news/harbour'],
  ['tag', '/tag/tides'],
  ['author, a person', '/author/ines-calloway'],
  ['author, an organisation', '/author/coastwire'],
  ['staff picks', '/staff-picks'],
  ['latest', '/latest'],
  ['older stories', `/latest?before=${formatCursor({ at: TUESDAY - 3 * DAY, id: 1 })}`],
  ['article that shows everything', EVERYTHING],
  ['article that was updated', '/news/harbour/ferry-strikes-custom-house-steps'],
  ['article from elsewhere', '/news/harbour/herring-quota-coast'],
  ['static page', '/about'],
  ['address of nothing', '/nothing/here', 404],
  ['article taken down', TAKEN_DOWN, 410],
  ['request that makes no sense', '/latest?before=yesterday', 400],
]
