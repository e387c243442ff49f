// The Lantern's own people.
import { brown, fair, ground, head, olive, shoulders } from './face.ts'
import { circle, ink, path, poly, rect, stroke, svg, times, turned, within } from './kit.ts'

export function maraLindqvist() {
  return svg(480, 480, ground(ink.tide, ink.sea, ink.deep), [
    path('M158 236Q138 96 236 84Q342 84 326 236L312 250H170Z', ink.slate),
    shoulders(ink.navy, ink.night),
    head('mara', { ...fair, brow: ink.slate, jaw: 0.5, turn: 0.4, smile: 0.3, half: 71, iris: ink.deep, aged: true }),
    // Short grey hair, swept from a side parting
    path(
      'M160 222Q142 150 172 116Q206 78 258 86Q334 94 326 220Q316 196 312 172Q262 168 214 134Q196 172 172 182Q166 200 160 222Z',
      ink.fog,
    ),
    path('M258 86Q334 94 326 220Q316 196 312 172Q296 170 280 164Q300 120 258 86Z', ink.slate),
    stroke('M206 116Q244 150 296 156M226 102Q262 130 304 138M188 126Q180 150 172 168', ink.mist, 5),
    // Round spectacles
    ...[216, 277].map((x) => circle(x, 217, 27, ink.cream, `fill-opacity=".16" stroke="${ink.night}" stroke-width="5"`)),
    stroke('M243 213Q247 207 250 213M189 212L170 206M304 212L312 209', ink.night, 5),
    // Collar
    poly(ink.cream, [196, 352], [240, 414], [212, 440], [176, 370]),
    poly(ink.paper, [284, 352], [240, 414], [268, 440], [304, 370]),
    path('M176 366L120 392L206 490H240V430Z', ink.deep),
    path('M304 366L360 392L274 490H240V430Z', ink.navy),
    circle(176, 430, 8, ink.amber),
  ])
}

export function tobiasReyne() {
  return svg(480, 480, ground(ink.gold, ink.cream, ink.amber), [
    shoulders(ink.slate, ink.navy),
    head('tobias', { ...olive, brow: ink.night, browWeight: 8, jaw: 0.8, turn: -0.4, smile: 0.1, half: 73 }),
    // Beard
    path(
      'M168 222Q166 300 190 322Q212 352 236 352Q270 350 292 322Q314 296 312 222Q306 262 288 270Q262 256 234 266Q206 256 190 270Q172 262 168 222Z',
      ink.night,
    ),
    path('M168 222Q166 300 190 322Q204 342 222 350Q196 310 190 270Q172 262 168 222Z', ink.navy),
    path('M212 284Q234 276 256 284Q234 300 212 284Z', '#a85640'),
    stroke('M210 283Q234 290 258 283', '#2a1512', 4),
    // Hair
    path(
      'M166 216Q150 130 196 102Q262 70 304 112Q326 148 314 216Q308 186 298 164Q258 176 220 152Q196 160 184 172Q172 190 166 216Z',
      ink.night,
    ),
    stroke('M204 128Q244 148 290 142M222 112Q262 124 294 122', ink.slate, 4),
    // Pencil behind the ear
    turned(318, 200, -52, [
      rect(-6, -6, 66, 12, ink.brick),
      rect(-6, -6, 66, 4, ink.amber),
      poly(ink.cream, [-6, -6], [-26, 0], [-6, 6]),
      poly(ink.night, [-18, -2.4], [-26, 0], [-18, 2.4]),
      rect(54, -6, 14, 12, ink.fog),
    ]),
    path('M306 214Q320 194 326 214Q326 244 314 244Z', olive.skin),
    // Shirt, tie, jacket
    poly(ink.cream, [190, 356], [238, 420], [206, 440], [170, 376]),
    poly(ink.paper, [290, 356], [242, 420], [274, 440], [310, 376]),
    path('M228 412H252L258 432L262 490H218L222 432Z', ink.brick),
    path('M170 370L108 394L196 490H222L204 440Z', ink.navy),
    path('M310 370L372 394L284 490H258L276 440Z', ink.night),
  ])
}

export function inesCalloway() {
  return svg(480, 480, ground(ink.deep, ink.tide, ink.navy), [
    // Hair blown to the right
    path(
      'M166 250Q128 120 226 92Q300 74 330 126Q398 112 452 150Q404 146 380 164Q430 176 462 224Q410 196 372 206Q410 236 420 286Q376 240 318 262Z',
      ink.night,
    ),
    shoulders(ink.amber, ink.brick, 196),
    head('ines', { ...brown, brow: ink.night, jaw: 0.35, turn: -0.5, smile: 0.35, half: 68 }),
    path(
      'M168 226Q146 130 216 100Q296 76 328 140Q360 132 404 144Q360 156 340 176Q326 190 314 230Q312 190 300 166Q240 176 196 150Q180 180 168 226Z',
      ink.night,
    ),
    stroke('M214 124Q280 132 372 142M206 138Q270 160 340 160M330 190Q370 186 420 206M328 214Q368 220 402 254', ink.slate, 4.5),
    // The sea coat, collar up
    path('M150 392Q150 318 186 306Q214 366 240 376Q266 366 294 306Q330 318 330 392L300 490H180Z', ink.amber),
    path('M294 306Q330 318 330 392L300 490H240V376Q266 366 294 306Z', ink.brick),
    path('M186 306Q168 340 176 384L222 420L240 376Q214 366 186 306Z', ink.gold),
    path('M294 306Q312 340 304 384L258 420L240 376Q266 366 294 306Z', ink.amber),
    stroke('M240 378V490', ink.rust, 5),
    ...[420, 462].map((y) => [stroke(`M214 ${y}H262`, ink.night, 9), circle(212, y, 6, ink.cream)]),
    stroke('M92 420Q84 450 86 490M394 420Q402 450 398 490', ink.rust, 4),
  ])
}

export function devAnandPillai() {
  return svg(480, 480, ground(ink.brick, ink.amber, ink.rust), [
    shoulders(ink.cream, ink.paper),
    head('dev', { ...brown, brow: ink.night, browWeight: 8, jaw: 0.65, turn: 0.4, smile: 0, half: 73 }),
    // Smile
    path('M216 270Q246 280 280 268Q276 302 248 303Q222 302 216 270Z', '#3a1d18'),
    path('M220 273Q246 281 276 271Q274 284 248 286Q224 286 220 273Z', ink.cream),
    stroke('M206 262Q200 272 206 282M290 260Q296 270 290 280', brown.shade, 4),
    // Hair, full and combed back
    path(
      'M164 216Q148 140 180 112Q212 70 274 88Q338 98 316 218Q312 188 304 168Q290 150 268 150Q232 156 206 140Q186 152 178 176Q170 192 164 216Z',
      ink.night,
    ),
    path('M180 118Q202 62 268 76Q326 84 320 150Q270 120 180 118Z', ink.night),
    stroke('M196 120Q240 92 300 124M208 104Q250 82 300 104M192 136Q230 112 284 136', ink.slate, 4),
    // Buttoned cardigan over a shirt
    poly(ink.sea, [192, 354], [240, 408], [214, 436], [174, 372]),
    poly(ink.tide, [288, 354], [240, 408], [266, 436], [306, 372]),
    path('M174 366L96 398Q52 420 50 490H240V476L204 430Z', ink.tide),
    path('M306 366L384 398Q428 420 430 490H240V476L276 430Z', ink.deep),
    path('M174 366L164 372L232 490H246L240 452Z', ink.deep),
    path('M306 366L316 372L256 490H240L240 452Z', ink.navy),
    ...[[240, 474]].map(([x, y]) => circle(x!, y!, 7, ink.gold)),
    times(6, (i) => [
      stroke(`M${70 + i * 22} ${428 - i * 7}V480`, ink.deep, 4),
      stroke(`M${410 - i * 22} ${428 - i * 7}V480`, ink.navy, 4),
    ]),
  ])
}

export function ruthAbernethy() {
  return svg(480, 480, ground(ink.fog, ink.cream, ink.mist), [
    path('M164 250Q136 100 240 88Q344 100 316 250Q300 280 240 280Q180 280 164 250Z', ink.rust),
    shoulders(ink.tide, ink.deep),
    head('ruth', { ...fair, brow: ink.rust, jaw: 0.3, turn: 0.3, smile: 0.25, half: 68, tall: 196, iris: ink.deep }),
    // Centre parting
    path('M168 232Q138 110 240 92Q338 104 314 232Q312 196 302 176Q264 164 244 118Q218 168 178 180Q170 204 168 232Z', ink.brick),
    path('M240 92Q338 104 314 232Q312 196 302 176Q264 164 244 118Z', ink.rust),
    stroke('M226 124Q206 158 178 166M234 110Q200 130 178 152M258 124Q276 154 302 162', ink.amber, 4),
    poly(ink.cream, [196, 354], [240, 402], [210, 426], [172, 372]),
    poly(ink.paper, [284, 354], [240, 402], [270, 426], [308, 372]),
    // The plait over one shoulder
    times(6, (i) => [
      path(`M${160 - i * 3} ${296 + i * 27}q-28 10 -14 40q26 -4 30 -22q2 -14 -16 -18Z`, ink.brick),
      path(`M${158 - i * 3} ${298 + i * 27}q26 6 22 36q-22 4 -30 -16q-2 -16 8 -20Z`, ink.rust),
    ]),
    path('M166 232Q160 270 166 304Q150 310 146 300Q148 262 160 226Z', ink.brick),
    // The notebook and the hand holding it
    turned(300, 440, -7, [
      rect(-74, -42, 132, 120, ink.navy, 'rx="6"'),
      rect(-64, -36, 118, 110, ink.amber, 'rx="4"'),
      times(8, (i) => rect(-60 + i * 14, -50, 6, 20, ink.fog, 'rx="3"')),
    ]),
    path('M338 478Q322 450 352 436Q384 424 404 452L420 490H336Z', fair.shade),
    ...[440, 455, 470].map((y, i) => stroke(`M${356 + i * 4} ${y}Q330 ${y - 2} ${316 + i * 2} ${y + 2}`, fair.skin, 13)),
  ])
}

export function junoHalloran() {
  return svg(480, 480, ground(ink.amber, ink.gold, ink.brick), [
    // A heap of dark curls
    ...[
      [170, 150, 50],
      [206, 108, 54],
      [262, 98, 56],
      [310, 134, 52],
      [328, 190, 44],
      [152, 200, 42],
      [330, 240, 34],
      [150, 244, 32],
    ].map(([x, y, s]) => circle(x!, y!, s!, ink.navy)),
    shoulders(ink.brick, ink.rust),
    head('juno', {
      ...olive,
      brow: ink.navy,
      browWeight: 6,
      jaw: 0.4,
      turn: -0.3,
      smile: 0.4,
      half: 68,
      gaze: -3,
      wide: 1.08,
      iris: ink.navy,
    }),
    ...[
      [188, 150, 26],
      [222, 132, 28],
      [260, 130, 28],
      [294, 148, 26],
      [172, 182, 18],
      [308, 182, 18],
    ].map(([x, y, s]) => circle(x!, y!, s!, ink.navy)),
    ...[
      [200, 118],
      [256, 102],
      [300, 136],
      [160, 176],
      [230, 140],
    ].map(([x, y]) => stroke(`M${x! - 16} ${y! + 4}a17 17 0 0 1 30 -10`, ink.slate, 4.5)),
    circle(168, 254, 6, ink.cream),
    circle(313, 254, 6, ink.cream),
    // Ink on the chin
    path('M256 296q9 -6 14 0q3 7 -5 9q-9 -1 -9 -9Z', ink.night),
    circle(274, 288, 2.4, ink.night),
    // Striped shirt under dungarees
    within(
      'juno-shirt',
      '<path d="M50 490Q48 398 170 372Q198 362 202 344Q240 408 278 344Q282 362 310 372Q432 398 430 490Z"/>',
      times(8, (i) => stroke(`M30 ${380 + i * 22}Q240 ${420 + i * 22} 450 ${380 + i * 22}`, ink.cream, 8)),
    ),
    path('M140 384L166 374L196 452H284L314 374L340 384L312 490H168Z', ink.navy),
    // Drawing board and pen
    poly(ink.cream, [20, 490], [44, 436], [250, 462], [250, 490]),
    poly(ink.rust, [14, 490], [40, 430], [46, 432], [26, 490]),
    stroke('M76 462Q120 440 160 466Q190 478 220 468', ink.tide, 5),
    turned(330, 440, -38, rect(-68, -6, 120, 11, ink.night, 'rx="5"'), poly(ink.amber, [-68, -6], [-94, -0.5], [-68, 5])),
    path('M318 470Q314 440 340 432Q372 430 384 456L400 490H330Z', olive.skin),
    stroke('M344 440Q326 448 318 462M356 444Q338 456 330 472', olive.shade, 4),
  ])
}
