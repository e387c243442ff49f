import { inkOn, readableOn } from './colours.ts'

/** What a letter looks like, by day and by night. Plain CSS: mail programs know no more, and some drop the whole sheet at what they don't know. */
export function letterStyle(accent: string): string {
  return `body { margin: 0; padding: 24px 16px; ${colours(DAY)} font: 17px/1.55 Georgia, 'Times New Roman', serif; }
.letter { max-width: 36em; margin: 0 auto; }
.paper { margin: 0 0 32px; padding: 0 0 12px; border-bottom: 3px solid ${accent}; font-size: 21px; font-weight: bold; letter-spacing: -0.01em; }
.paper a { color: inherit; text-decoration: none; }
h1 { margin: 0 0 16px; font-size: 28px; line-height: 1.2; letter-spacing: -0.015em; }
p { margin: 0 0 16px; }
.act { margin: 28px 0; }
.act a { display: inline-block; padding: 12px 22px; border-radius: 4px; background: ${accent}; color: ${inkOn(accent)}; font: bold 16px/1.3 Helvetica, Arial, sans-serif; text-decoration: none; }
blockquote { margin: 0 0 16px; padding: 0 0 0 16px; border-left: 3px solid ${readableOn(DAY.ground, accent)}; font-style: italic; }
blockquote p { margin: 0 0 4px; }
cite { ${SMALL} color: ${DAY.soft}; font-style: normal; }
.small, .end { ${SMALL} color: ${DAY.soft}; }
.end { margin: 40px 0 0; padding: 12px 0 0; border-top: 1px solid ${DAY.rule}; }
.end a { color: inherit; }
.address { word-break: break-all; }
@media (prefers-color-scheme: dark) {
  body { ${colours(NIGHT)} }
  blockquote { border-color: ${readableOn(NIGHT.ground, accent)}; }
  cite, .small, .end { color: ${NIGHT.soft}; }
  .end { border-color: ${NIGHT.rule}; }
}
`
}

/** The paper's own grounds and inks (src/web/styles/base.css). */
export const DAY = { ground: '#fcfaf5', ink: '#1b1a18', soft: '#625c53', rule: '#d9d3c7' }
export const NIGHT = { ground: '#15171a', ink: '#ebe7de', soft: '#aaa396', rule: '#3a3d42' }

const SMALL = 'font: 14px/1.5 Helvetica, Arial, sans-serif;'

const colours = ({ ground, ink }: typeof DAY) => `background: ${ground}; color: ${ink};`
