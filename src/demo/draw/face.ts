// How a face is drawn: head, neck, shoulders and the ground behind them.
import { circle, cut, fade, group, ink, oval, path, rect, stroke, within } from './kit.ts'
import type { Drawn } from './kit.ts'

export interface Face {
  skin: string
  shade: string
  /** The darker line of lids, nose and lips. */
  line: string
  lip: string
  brow: string
  iris?: string
  /** Half the width of the face, and its height. */
  half?: number
  tall?: number
  /** 0 is a narrow chin, 1 a square one. */
  jaw?: number
  /** How far the head is turned: 1 to the right. */
  turn?: number
  /** -1 stern to 1 smiling. */
  smile?: number
  browWeight?: number
  /** The lid of the eye on the right nearly closed. */
  squint?: boolean
  /** Looking down (negative looks up). */
  gaze?: number
  wide?: number
  /** Lines under the eyes and beside the mouth. */
  aged?: boolean
}

const middle = 240
const level = 214

/** Head and neck: chin at about y 310, eyes at 214. */
export function head(id: string, face: Face): Drawn {
  const {
    skin,
    shade,
    line,
    lip,
    brow,
    half: a = 70,
    tall: h = 192,
    jaw = 0.5,
    turn = 0.4,
    smile = 0.3,
    browWeight = 5,
    gaze = 0,
    wide = 1,
  } = face
  const iris = face.iris ?? ink.night
  const side = turn < 0 ? -1 : 1
  const shift = turn * 15
  const chin = a * (0.22 + jaw * 0.22)
  const jawline = a * (0.8 + jaw * 0.17)
  const drop = shift * 0.4
  const x = (value: number) => middle + value
  const y = (value: number) => level + value * h
  const outline = `M${x(-a)} ${y(-0.05)}C${x(-a)} ${y(-0.64)} ${x(a)} ${y(-0.64)} ${x(a)} ${y(-0.05)}C${x(a)} ${y(0.24)} ${x(jawline + drop)} ${y(0.37)} ${x(chin + drop)} ${y(0.48)}Q${x(drop)} ${y(0.535)} ${x(-chin + drop)} ${y(0.48)}C${x(-jawline + drop)} ${y(0.37)} ${x(-a)} ${y(0.24)} ${x(-a)} ${y(-0.05)}Z`
  const eye = (at: number, closed: boolean) => {
    const [cx, cy] = [x(at + shift), y(0.015)]
    const w = 15 * wide
    return [
      closed
        ? []
        : within(
            `${id}-eye-${at < 0 ? 'a' : 'b'}`,
            `<path d="M${cx - w} ${cy + 1}Q${cx} ${cy - 13} ${cx + w} ${cy}Q${cx} ${cy + 11} ${cx - w} ${cy + 1}Z"/>`,
            rect(cx - 20, cy - 14, 40, 28, ink.cream),
            circle(cx + turn * 3, cy + gaze, 7.2, iris),
            circle(cx + turn * 3 - 2.4, cy - 2.6 + gaze, 1.9, ink.cream),
          ),
      closed
        ? stroke(`M${cx - w} ${cy}Q${cx} ${cy + 6} ${cx + w} ${cy - 1}`, line, 4)
        : stroke(`M${cx - w - 1} ${cy + 1}Q${cx} ${cy - 14} ${cx + w + 1} ${cy - 1}`, line, 4),
      face.aged ? stroke(`M${cx - w * 0.7} ${cy + 13}Q${cx} ${cy + 18} ${cx + w * 0.7} ${cy + 12}`, shade, 3) : [],
    ]
  }
  const eyebrow = (at: number) => {
    const cx = x(at + shift)
    const inner = at < 0 ? 1 : -1
    return cut(brow, cx - inner * 22, y(-0.085), cx + inner * 19, y(-0.095 - smile * 0.01), browWeight, inner * -7)
  }
  const [nx, ny] = [x(shift * 1.35), y(0.2)]
  const [mx, my] = [x(shift * 1.1), y(0.325)]
  return [
    // Neck
    path(
      `M${x(-a * 0.5)} ${y(0.24)}L${x(-a * 0.54)} ${y(0.72)}Q${x(0)} ${y(0.98)} ${x(a * 0.54)} ${y(0.72)}L${x(a * 0.5)} ${y(0.24)}Z`,
      skin,
    ),
    path(
      `M${x(-a * 0.52)} ${y(0.4)}Q${x(a * 0.1)} ${y(0.74)} ${x(a * 0.3)} ${y(0.84)}L${x(a * 0.54)} ${y(0.72)}L${x(a * 0.5)} ${y(0.24)}H${x(-a * 0.5)}Z`,
      shade,
    ),
    oval(x(-a + 1 - turn * 4), y(0.04), 11, 19, skin),
    oval(x(a - 1 - turn * 4), y(0.04), 11, 19, shade),
    path(outline, skin),
    within(
      `${id}-face`,
      `<path d="${outline}"/>`,
      group(
        side < 0 ? `transform="translate(${2 * middle} 0) scale(-1 1)"` : '',
        path(
          `M${x(a * 0.62)} ${y(-0.6)}Q${x(a * 0.5)} ${y(-0.2)} ${x(a * 0.72)} ${y(0.02)}Q${x(a * 0.86)} ${y(0.13)} ${x(a * 0.6)} ${y(0.27)}Q${x(a * 0.4)} ${y(0.42)} ${x(a * 0.12)} ${y(0.56)}L${x(a * 1.4)} ${y(0.6)}L${x(a * 1.4)} ${y(-0.6)}Z`,
          shade,
        ),
      ),
      // Sockets
      path(
        `M${x(-a * 0.74 + shift)} ${y(-0.04)}Q${x(-a * 0.4 + shift)} ${y(-0.1)} ${x(-a * 0.12 + shift)} ${y(-0.03)}L${x(-a * 0.2 + shift)} ${y(0.0)}Q${x(-a * 0.45 + shift)} ${y(-0.07)} ${x(-a * 0.74 + shift)} ${y(-0.04)}Z`,
        shade,
      ),
      path(
        `M${x(a * 0.74 + shift)} ${y(-0.04)}Q${x(a * 0.4 + shift)} ${y(-0.1)} ${x(a * 0.12 + shift)} ${y(-0.03)}L${x(a * 0.2 + shift)} ${y(0.0)}Q${x(a * 0.45 + shift)} ${y(-0.07)} ${x(a * 0.74 + shift)} ${y(-0.04)}Z`,
        shade,
      ),
    ),
    eye(-a * 0.44, false),
    eye(a * 0.44, face.squint === true),
    eyebrow(-a * 0.44),
    eyebrow(a * 0.44),
    // Nose: the shadowed side, and its foot
    path(
      `M${x(shift + side * 5)} ${y(-0.04)}Q${nx + side * 4} ${y(0.08)} ${nx + side * 13} ${ny - 4}Q${nx + side * 15} ${ny + 7} ${nx + side * 2} ${ny + 8}L${nx - side * 10} ${ny + 5}Q${nx + side * 4} ${ny} ${nx + side * 1} ${y(0.1)}Z`,
      shade,
    ),
    stroke(`M${nx - 12} ${ny + 4}Q${nx - 6} ${ny + 9} ${nx} ${ny + 7}Q${nx + 7} ${ny + 9} ${nx + 12} ${ny + 3}`, line, 3.2),
    face.aged
      ? stroke(
          `M${mx - 26} ${ny + 6}Q${mx - 40} ${my - 12} ${mx - 38} ${my + 4}M${mx + 26} ${ny + 6}Q${mx + 40} ${my - 12} ${mx + 38} ${my + 4}`,
          shade,
          3.5,
        )
      : [],
    // Mouth
    path(
      `M${mx - 25} ${my - smile * 4}Q${mx - 9} ${my - 9} ${mx} ${my - 5}Q${mx + 9} ${my - 9} ${mx + 25} ${my - smile * 4}Q${mx} ${my + 8 + smile * 12} ${mx - 25} ${my - smile * 4}Z`,
      lip,
    ),
    stroke(`M${mx - 27} ${my - smile * 5}Q${mx} ${my + 2 + smile * 11} ${mx + 27} ${my - smile * 5}`, line, 3.6),
    cut(shade, mx - 13, my + 20 + smile * 3, mx + 13, my + 20 + smile * 3, 4),
  ]
}

export const shoulders = (color: string, dark: string, spread = 190, top = 372) => [
  path(
    `M${middle - spread} 490Q${middle - spread - 2} ${top + 26} ${middle - 70} ${top}Q${middle - 42} ${top - 10} ${middle - 38} ${top - 28}Q${middle} ${top + 36} ${middle + 38} ${top - 28}Q${middle + 42} ${top - 10} ${middle + 70} ${top}Q${middle + spread + 2} ${top + 26} ${middle + spread} 490Z`,
    color,
  ),
  path(
    `M${middle + 58} 490Q${middle + 100} ${top + 50} ${middle + 46} ${top - 12}Q${middle + 52} ${top - 4} ${middle + 70} ${top}Q${middle + spread + 2} ${top + 26} ${middle + spread} 490Z`,
    dark,
  ),
]

/** A flat ground with a disc of light and dots creeping in from below. */
export const ground = (color: string, disc: string, dot: string) => [
  rect(0, 0, 480, 480, color),
  circle(240, 226, 178, disc),
  fade({ x: 0, y: 330, w: 480, h: 150 }, dot, 18, 'up'),
]

export const fair = { skin: '#f3d3b0', shade: '#d99f78', line: ink.rust, lip: '#c9795c' }
export const olive = { skin: '#d9a273', shade: '#b0714a', line: '#5b2a20', lip: '#a85640' }
export const brown = { skin: '#a9693f', shade: '#7c4429', line: '#3a1d18', lip: '#8d4233' }
export const deep = { skin: '#7a4630', shade: '#54291f', line: '#26130f', lip: '#6e2f29' }
