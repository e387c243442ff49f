/** Drawn on a square of 24 with lines of one width. */
const PATHS = {
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zm0 7h7a3.5 3.5 0 0 1 0 7H7z',
  italic: 'M10 5h7M7 19h7M14 5l-4 14',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7m2 3a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17',
  heading: 'M5 5v14M14 5v14M5 12h9m4 0 2-1.5V19',
  subheading: 'M6 8v11M13 8v11M6 13.5h7M17 13h3v3h-3v3h3',
  smallHeading: 'M7 10v9M13 10v9M7 14.5h6M17 13h3l-2 2.5a1.5 1.5 0 1 1-1 2.8',
  text: 'M5 6h14M5 10h14M5 14h14M5 18h8',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M4 14.5h3l-3 4.5h3',
  terms: 'M4 6h9M8 10h12M4 15h9M8 19h12',
  quote: 'M10 7H6v5h4zc0 6-1 9-4 10M19 7h-4v5h4zc0 6-1 9-4 10',
  pull: 'M4 4h16M4 20h16M8 9v5M8 9h3v3H8M14 9v5m0-5h3v3h-3',
  verse: 'M6 5h8M9 9h9M6 13h7M9 17h10',
  code: 'm9 7-5 5 5 5m6-10 5 5-5 5',
  rule: 'M4 12h16',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9',
  picture: 'M4 5h16v14H4zm0 11 4.5-4.5 3.5 3.5 3-3 5 5M15.5 9h.01',
  gallery: 'M7 4h13v11H7zM4 8v11h12m-9-7 3-3 4 4 2-2 4 4',
  embed: 'M4 5h16v14H4zm6 4 5 3-5 3z',
  box: 'M4 6h16v12H4zM4 9h16M7 12.5h10M7 15.5h6',
  details: 'M5 7l3 3 3-3M14 8.5h6M5 14h15M5 18h10',
  footnote: 'M4 8l2-1.5V13M10 7h10M10 12h10M4 17h16',
  raw: 'M8 5 4 12l4 7m8-14 4 7-4 7M13 8l-2 8',
  insert: 'M12 5v14M5 12h14',
  undo: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4',
  redo: 'm16 5 4 4-4 4m4-4H10a5 5 0 0 0 0 10h4',
}

export type IconName = keyof typeof PATHS

const SVG = 'http://www.w3.org/2000/svg'

/** Said by nobody: the button around it has its label. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}
