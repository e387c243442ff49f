import { colourRules } from '../sections/colours.ts'
import type { Section } from '../sections/section.ts'
import { bareCss } from '../web/own-css.ts'
import type { Settings, Type } from '../web/settings.ts'

/** What a pairing of faces changes in the style sheet, which is written in the first. A face that nothing asks for is never loaded. */
const TYPE_RULES: Record<Type, string> = {
  news: '',
  modern:
    'h1,h2,h3,h4,.mast .name,.foot .name{font-family:var(--sans);letter-spacing:-.022em}h1,h2,h3,h4{font-weight:680}.mast.front .name{font-weight:760}',
  plain:
    ':root{--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;--sans:system-ui,sans-serif}.mast.front .name{font-weight:700}',
}

/** Each pairing as the settings describe it. */
export const TYPE_WORDS: Record<Type, string> = {
  news: 'News: Newsreader for headlines and text, Libre Franklin beside',
  modern: 'Modern: Libre Franklin for headlines, Newsreader for text',
  plain: 'Plain: the faces of the reader’s own machine, with nothing to load',
}

/** The rules that a paper adds to the style sheet: its faces, the colours of its sections, and its own CSS. */
export const rulesOf = ({ type, css }: Pick<Settings, 'type' | 'css'>, sections: Pick<Section, 'path' | 'colour'>[]): string =>
  TYPE_RULES[type] + colourRules(sections) + bareCss(css)
