import { z } from 'zod'
import { webAddress } from '../lib/url.ts'
import type { Words } from './item.ts'
import { LICENCES, type Licence } from './licence.ts'

const text = (max: number) => z.string().trim().max(max, `At most ${max} characters, please.`)
const place = z
  .string()
  .regex(/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/, 'A number from 0 to 1, such as 0.5.')
  .transform(Number)

/** What is said of a picture, as it is posted: what is missing stays as it is. */
export const wordsForm = z
  .object({
    alt: text(1000),
    caption: text(2000),
    credit: text(300),
    creditUrl: text(2000)
      .refine((url) => url === '' || webAddress(url) !== undefined, 'An address such as https://example.org, please.')
      .transform((url) => webAddress(url) ?? null),
    licence: z.enum(Object.keys(LICENCES) as Licence[], 'Please choose one of the list.'),
    focusX: place,
    focusY: place,
  })
  .partial()

/** The words that were posted, in place of those that were kept. */
export function wordsOf({ focusX, focusY, ...posted }: z.infer<typeof wordsForm>, { focus }: Words): Partial<Words> {
  const given = Object.fromEntries(Object.entries(posted).filter(([, value]) => value !== undefined))
  return { ...given, focus: { x: focusX ?? focus.x, y: focusY ?? focus.y } }
}
