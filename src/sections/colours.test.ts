import { expect, test } from 'vitest'
import { COLOUR_NAMES, colourRules, COLOURS } from './colours.ts'

// The grounds of web/styles/base.css.
const PAPER = ['#fcfaf5', '#15171a'] as const

/** Relative luminance and contrast as WCAG 2.2 has them. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

test.each(COLOUR_NAMES)('%s can be read on light and on dark paper (4.5 to 1)', (name) => {
  for (const side of [0, 1] as const) expect(contrast(COLOURS[name][side], PAPER[side])).toBeGreaterThanOrEqual(4.5)
})

test('the rules name sections by their paths, and those without a colour not at all', () => {
  const rules = colourRules([
    { path: '/news', colour: null },
    { path: '/culture', colour: 'plum' },
  ])
  expect(rules).toBe('.kick [href="/culture"]{color:light-dark(#6d3f88,#cfa5e6)}')
})

test('no path ends the quotes, the rule or the sheet', () => {
  const rules = colourRules([{ path: '/a"]{}</style><script>', colour: 'ink' }])
  expect(rules).not.toMatch(/[<>]/)
  expect(rules.match(/[{}]/g)).toEqual(['{', '}'])
  expect(rules).toContain('[href="/a\\22 \\5d \\7b \\7d \\3c /style\\3e \\3c script\\3e "]')
})
