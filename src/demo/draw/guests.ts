// More of the paper's people, and those who write for it now and then.
import { deep, fair, ground, head, shoulders } from './face.ts'
import { circle, ink, path, poly, rect, stroke, svg, times, within } from './kit.ts'

export function samuelOyelaran() {
  return svg(480, 480, ground(ink.brick, ink.gold, ink.rust), [
    shoulders(ink.deep, ink.navy, 196),
    head('samuel', { ...deep, brow: ink.night, browWeight: 7, jaw: 0.75, turn: 0.5, smile: 0.45, half: 73 }),
    // Short beard along the jaw
    path('M168 232Q172 290 196 314Q238 340 286 314Q308 290 312 232Q306 282 284 300Q244 322 204 300Q178 284 168 232Z', ink.night),
    path('M218 262Q232 252 246 257Q262 252 280 262Q262 260 247 263Q232 260 218 262Z', ink.night),
    path('M166 214Q160 176 172 156H310Q318 180 314 214L304 178H178Z', ink.night),
    // Wide-brimmed hat
    path('M172 152Q166 66 204 52Q240 66 276 50Q318 62 308 152Z', ink.navy),
    path('M262 58Q318 56 308 152H268Q284 100 262 58Z', ink.night),
    path('M170 126Q240 144 309 126L310 156Q240 170 170 156Z', ink.amber),
    path('M172 140H309L312 190Q240 160 168 190Z', ink.night),
    path('M92 148Q240 118 388 148Q414 158 378 172Q240 134 102 172Q66 158 92 148Z', ink.navy),
    path('M102 172Q240 134 378 172Q240 150 102 172Z', ink.night),
    // The patterned scarf
    within(
      'scarf',
      '<path d="M164 350Q240 420 316 350Q340 376 320 410Q240 450 160 410Q140 376 164 350ZM196 408L250 424L236 490H150Z"/>',
      rect(130, 340, 220, 160, ink.cream),
      times(9, (i) =>
        times(4, (j) =>
          poly(
            (i + j) % 2 ? ink.brick : ink.tide,
            [130 + i * 28, 372 + j * 34],
            [144 + i * 28, 354 + j * 34],
            [158 + i * 28, 372 + j * 34],
            [144 + i * 28, 390 + j * 34],
          ),
        ),
      ),
      times(9, (i) => times(4, (j) => circle(144 + i * 28, 372 + j * 34, 4, ink.gold))),
    ),
    stroke('M162 408Q240 448 318 408M198 412L152 490M250 426L237 490', ink.rust, 4),
  ])
}

export function piaKestrel() {
  return svg(480, 480, ground(ink.sea, ink.mist, ink.tide), [
    path('M166 210Q150 290 168 348Q196 360 206 330L186 220ZM314 210Q332 290 316 348Q288 360 276 330L296 220Z', ink.amber),
    path('M314 210Q332 290 316 348Q288 360 276 330L296 220Z', ink.brick),
    shoulders(ink.brick, ink.rust),
    head('pia', { ...fair, brow: ink.rust, browWeight: 5.5, jaw: 0.45, turn: -0.4, smile: 0.5, half: 69, iris: ink.tide }),
    ...[
      [206, 240],
      [216, 246],
      [199, 248],
      [262, 242],
      [272, 248],
      [254, 249],
    ].map(([x, y]) => circle(x!, y!, 2, fair.shade)),
    path(
      'M168 216Q164 176 178 160H302Q318 180 313 216Q308 190 300 178Q276 190 234 170Q204 196 184 186Q172 196 168 216Z',
      ink.amber,
    ),
    // Woollen cap
    path('M164 158Q160 64 240 60Q322 64 318 158Z', ink.navy),
    path('M262 63Q322 74 318 158H286Q290 100 262 63Z', ink.night),
    times(5, (i) => stroke(`M${186 + i * 27} 150Q${190 + i * 25} 96 ${226 + i * 8} 66`, ink.slate, 3.5)),
    path('M156 142Q240 120 324 142Q330 164 322 182Q240 158 160 182Q150 164 156 142Z', ink.cream),
    times(11, (i) => stroke(`M${170 + i * 14} ${146 - Math.sin((i / 10) * Math.PI) * 10}v28`, ink.fog, 4)),
    circle(240, 52, 26, ink.cream),
    ...[-40, 0, 40, 80, 120].map((a) =>
      stroke(`M240 52L${240 + Math.cos((a * Math.PI) / 90) * 20} ${52 + Math.sin((a * Math.PI) / 90) * 20}`, ink.fog, 3),
    ),
    // Zip top and stopwatch
    path('M184 336Q180 372 196 398L240 424L284 398Q300 372 296 336Q268 372 240 378Q212 372 184 336Z', ink.cream),
    path('M240 378Q268 372 296 336Q300 372 284 398L240 424Z', ink.paper),
    stroke('M240 424V490', ink.cream, 5),
    stroke('M190 380Q206 430 238 436M290 380Q276 430 246 436', ink.night, 4.5),
    rect(234, 430, 14, 12, ink.fog),
    circle(241, 461, 25, ink.navy),
    circle(241, 461, 18, ink.cream),
    stroke('M241 461V448M241 461L250 466', ink.brick, 4),
    path('M60 440Q80 400 120 388L104 490H62ZM420 440Q400 400 360 388L376 490H418Z', ink.cream, 'opacity=".9"'),
  ])
}

export function eddaMorrow() {
  return svg(480, 480, [
    rect(0, 0, 480, 480, ink.slate),
    // The river and the tide gauge
    path('M0 270Q120 258 240 270T480 268V480H0Z', ink.tide),
    ...[296, 322, 350].map((y, i) =>
      stroke(`M${20 + i * 24} ${y}h${70 + i * 12}M${330 - i * 14} ${y + 8}h${60 + i * 10}`, ink.sea, 4),
    ),
    circle(240, 190, 142, ink.mist, 'opacity=".28"'),
    rect(372, 20, 52, 360, ink.cream),
    rect(410, 20, 14, 360, ink.fog),
    times(12, (i) => rect(372, 30 + i * 30, i % 2 ? 20 : 34, 13, i % 4 ? ink.navy : ink.brick)),
    path('M356 330Q398 318 440 330V344Q398 332 356 344Z', ink.sea),
    // White hair, pinned up
    circle(246, 74, 40, ink.cream),
    path('M246 34A40 40 0 0 1 262 110Q280 70 246 34Z', ink.fog),
    stroke('M222 62Q246 46 268 64M218 82Q246 66 274 84', ink.mist, 4),
    stroke('M196 56L300 92', ink.brick, 6),
    circle(196, 56, 7, ink.amber),
    shoulders(ink.rust, '#6d2c20'),
    head('edda', {
      ...fair,
      skin: '#efc9a6',
      shade: '#cf9671',
      brow: ink.fog,
      browWeight: 6,
      jaw: 0.4,
      turn: -0.4,
      smile: 0.35,
      half: 68,
      tall: 194,
      iris: ink.deep,
      aged: true,
    }),
    path('M164 228Q138 106 240 96Q340 104 318 228Q314 190 302 170Q280 152 252 150Q206 150 184 174Q170 196 164 228Z', ink.cream),
    path('M262 98Q340 108 318 228Q314 190 302 170Q292 160 278 155Q286 124 262 98Z', ink.fog),
    stroke('M186 148Q206 118 240 108M204 148Q224 128 246 122M292 146Q280 122 258 110', ink.mist, 4.5),
    stroke('M166 224q-8 18 0 34M314 222q10 16 2 36', ink.cream, 4),
    circle(165, 256, 5, ink.amber),
    circle(315, 256, 5, ink.amber),
    // Polo neck and jacket
    path('M196 330Q240 352 284 330L292 384Q240 420 188 384Z', ink.navy),
    path('M250 344Q270 340 284 330L292 384Q272 398 250 402Z', ink.night),
    path('M188 384Q240 420 292 384L268 490H212Z', ink.navy),
    path('M178 366L120 390L206 490H226Z', ink.brick),
    path('M302 366L360 390L274 490H254Z', ink.rust),
    circle(240, 418, 5, ink.gold),
    stroke('M200 352Q230 406 240 418Q252 406 280 352', ink.gold, 3),
  ])
}

export function walterFinch() {
  const skin = { skin: '#e6b48b', shade: '#c08358', line: '#6b3124', lip: '#b4694f' }
  return svg(480, 480, ground(ink.navy, ink.slate, ink.night), [
    path('M164 200Q156 240 168 262L184 250L180 190ZM316 200Q324 240 312 262L296 250L300 190Z', ink.cream),
    shoulders(ink.deep, ink.night, 196),
    head('walter', {
      ...skin,
      brow: ink.cream,
      browWeight: 9,
      jaw: 0.8,
      turn: 0.3,
      smile: 0.35,
      half: 74,
      squint: true,
      aged: true,
      iris: ink.deep,
    }),
    stroke('M297 208l8 -5M299 215h9M297 222l8 5', skin.line, 2.6),
    // White whiskers
    path(
      'M168 224Q166 296 194 320Q240 346 286 320Q314 296 312 224Q306 270 286 282Q276 262 244 268Q212 262 196 282Q174 268 168 224Z',
      ink.cream,
    ),
    path('M312 224Q314 296 286 320Q262 334 240 334Q276 312 286 282Q306 270 312 224Z', ink.fog),
    path('M198 268Q216 250 244 258Q274 250 292 268Q268 272 244 268Q222 274 198 268Z', ink.cream),
    stroke('M220 282Q246 292 270 280', skin.line, 4),
    stroke('M206 306Q210 320 218 328M238 312V332M268 306Q264 322 258 328', ink.mist, 4),
    // Peaked cap
    path('M158 150Q146 96 186 76Q242 50 298 76Q336 96 322 150Q240 122 158 150Z', ink.brick),
    path('M268 64Q340 84 322 150Q304 140 284 136Q296 98 268 64Z', ink.rust),
    path('M160 142Q240 114 320 142L320 176Q240 150 162 176Z', ink.night),
    path('M164 168Q240 142 318 168Q330 184 300 190Q236 164 176 192Q150 186 164 168Z', ink.night),
    path('M178 180Q238 154 304 178L300 184Q238 160 180 187Z', ink.slate),
    circle(240, 142, 14, ink.gold),
    stroke('M240 132V152M232 145Q240 155 248 145M235 136H245', ink.rust, 3.4),
    // Jersey and pea coat
    path('M190 340Q240 366 290 340L298 388Q240 426 182 388Z', ink.cream),
    times(8, (i) => stroke(`M${196 + i * 12.6} ${356 + Math.sin((i / 7) * Math.PI) * 10}v36`, ink.paper, 5)),
    path('M182 388Q240 426 298 388L276 490H204Z', ink.paper),
    path('M172 362L96 398L196 490H226L190 420Z', ink.deep),
    path('M308 362L384 398L284 490H254L290 420Z', ink.navy),
    path('M172 362L190 420L226 490H214L150 418Z', ink.tide),
    ...[
      [150, 456],
      [330, 456],
    ].map(([x, y]) => [circle(x!, y!, 11, ink.night), circle(x!, y!, 7, ink.gold)]),
  ])
}
