// Emblems of the paper and of those it takes reports from.
import { circle, ink, path, poly, rect, stroke, svg, turned, within } from './kit.ts'

export function lantern() {
  return svg(
    480,
    480,
    rect(0, 0, 480, 480, ink.navy),
    circle(240, 276, 158, ink.deep),
    [-64, 0, 64].map((degrees) =>
      turned(240, 276, degrees, path('M-17 -232Q0 -246 17 -232L11 -176Q0 -168 -11 -176Z', ink.amber)),
    ),
    stroke('M206 150a34 32 0 0 1 68 0', ink.cream, 11),
    path('M176 176Q190 146 240 144Q290 146 304 176Z', ink.cream),
    rect(164, 172, 152, 22, ink.cream, 'rx="6"'),
    path('M182 194H298L314 356H166Z', ink.amber),
    path('M240 194H298L314 356H240Z', ink.brick),
    path('M240 226Q288 278 274 318A36 36 0 0 1 206 318Q196 280 240 226Z', ink.cream),
    path('M240 270Q262 298 256 320A17 17 0 0 1 224 320Q220 298 240 270Z', ink.gold),
    rect(152, 352, 176, 24, ink.cream, 'rx="6"'),
    path('M166 376H314L330 416H150Z', ink.cream),
    path('M240 376H314L330 416H240Z', ink.paper),
  )
}

export function coastwire() {
  const wave = (lift: number) =>
    `M92 ${190 + lift}C150 ${70 + lift} 190 ${70 + lift} 240 ${190 + lift}S330 ${310 + lift} 388 ${190 + lift}`
  return svg(
    480,
    480,
    rect(0, 0, 480, 480, ink.cream),
    stroke(wave(42), ink.sea, 20),
    stroke(wave(0), ink.tide, 24),
    ...[92, 388].map((x) => [
      path(`M${x - 15} 412L${x - 11} 118H${x + 11}L${x + 15} 412Z`, ink.navy),
      rect(x - 44, 142, 88, 18, ink.navy, 'rx="5"'),
      circle(x - 34, 132, 11, ink.brick),
      circle(x + 34, 132, 11, ink.brick),
      circle(x, 190, 19, ink.brick),
      circle(x, 190, 8, ink.cream),
    ]),
    rect(44, 408, 392, 18, ink.navy, 'rx="9"'),
  )
}

export function tidewater() {
  const screen = '<rect x="78" y="112" width="324" height="238" rx="34"/>'
  return svg(
    480,
    480,
    rect(0, 0, 480, 480, ink.deep),
    rect(52, 86, 376, 290, ink.cream, 'rx="56"'),
    within('screen', screen, [
      rect(70, 100, 340, 270, ink.gold),
      circle(240, 232, 64, ink.brick),
      path('M60 236Q105 206 150 232T240 232T330 232T420 232V370H60Z', ink.tide),
      path('M60 274Q105 246 150 272T240 272T330 272T420 272V370H60Z', ink.deep),
      path('M60 312Q105 286 150 310T240 310T330 310T420 310V370H60Z', ink.navy),
    ]),
    poly(ink.cream, [160, 376], [200, 376], [176, 424], [136, 424]),
    poly(ink.cream, [280, 376], [320, 376], [344, 424], [304, 424]),
  )
}
