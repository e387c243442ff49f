import { element } from './dom.client.ts'
import type { PictureData } from './newsroom.client.ts'

/** How far an arrow key moves the point, in parts of the picture. */
const STEP = 0.05

const ARROWS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** The picture with the point on it that stays in view when it is cropped: set by a press on the picture, or by arrow keys. */
export function focusPicker({ url, width, height, focusX, focusY }: PictureData) {
  const point = { x: focusX, y: focusY }
  const knob = element('button', { type: 'button', class: 'knob' })
  const image = element('img', { src: url, width, height, alt: '', draggable: 'false' })
  const box = element('div', { class: 'editor-focus' }, image, knob)
  const move = (x: number, y: number) => {
    point.x = within(x)
    point.y = within(y)
    knob.style.left = `${point.x * 100}%`
    knob.style.top = `${point.y * 100}%`
    knob.setAttribute(
      'aria-label',
      `Focal point: ${percent(point.x)} from the left, ${percent(point.y)} from the top. Move it with the arrow keys.`,
    )
  }
  move(focusX, focusY)
  image.addEventListener('click', (event) => {
    move(event.offsetX / image.clientWidth, event.offsetY / image.clientHeight)
    knob.focus()
  })
  knob.addEventListener('keydown', (event) => {
    const by = ARROWS[event.key]
    if (!by) return
    event.preventDefault()
    move(point.x + by[0], point.y + by[1])
  })
  return { element: box, value: () => ({ focusX: point.x, focusY: point.y }) }
}

const within = (part: number): number => Math.min(1, Math.max(0, Math.round(part * 100) / 100))
const percent = (part: number): string => `${Math.round(part * 100)} %`
