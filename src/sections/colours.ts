/** The colours a section may have: on light paper, and on dark. Each can be read on the page's own ground. */
export const COLOURS = {
  brick: ['#a33a22', '#f0957d'],
  ochre: ['#7d5800', '#dfb65a'],
  moss: ['#4c6420', '#b3c97e'],
  pine: ['#1f6650', '#7fcbb0'],
  sea: ['#1b6478', '#7cc4da'],
  ink: ['#2f4f8f', '#9db7f0'],
  plum: ['#6d3f88', '#cfa5e6'],
  rose: ['#9c2f5f', '#f097bd'],
  slate: ['#545b66', '#b3bac5'],
} as const satisfies Record<string, readonly [light: string, dark: string]>
export type Colour = keyof typeof COLOURS

export const COLOUR_NAMES = Object.keys(COLOURS) as Colour[]
export const isColour = (name: string): name is Colour => Object.hasOwn(COLOURS, name)

/** The rules by which the kickers of coloured sections have their colour: they are known by where they lead. */
export const colourRules = (sections: { path: string; colour: Colour | null }[]): string =>
  sections
    .filter((section) => section.colour !== null)
    .map(({ path, colour }) => `.kick [href="${cssText(path)}"]{color:light-dark(${COLOURS[colour!].join()})}`)
    .join('')

/** A text within quotes of a style sheet: what could end the quotes, or the sheet, is written by its number. */
const cssText = (text: string) => text.replace(/[^\p{L}\p{N}/._~-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)
