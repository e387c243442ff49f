import { z } from 'zod'
import { Refusal } from '../lib/refusal.ts'
import { safeUrl, webAddress } from '../lib/url.ts'
import { faultInCss } from './own-css.ts'

const text = (max: number) => z.string().trim().max(max)
const onTheWeb = z.string().refine((text) => webAddress(text) !== undefined, 'an address such as https://example.org')
const anywhere = z
  .string()
  .refine((text) => safeUrl(text) !== undefined, 'an address such as https://example.org, or a path of this site')
const ownPath = z.string().refine((text) => text.startsWith('/') && safeUrl(text) !== undefined, 'a path of this site')

/** A house advertisement: text, or a picture of the paper's own, with a link. */
const houseAd = z.object({
  text: text(200),
  picture: z.number().int().nullable().default(null),
  url: anywhere,
})

/** Where house advertisements may stand. */
export const AD_SLOTS = ['beside', 'under', 'stream'] as const
export type AdSlot = (typeof AD_SLOTS)[number]

/** Which faces go together: serif throughout, sans headlines, or whatever the reader’s machine has. */
export const TYPES = ['news', 'modern', 'plain'] as const
export type Type = (typeof TYPES)[number]

/** Who may comment: anybody at once, but for what our checks hold; anybody after somebody has looked; readers with an account; nobody. */
export const COMMENT_RULES = ['open', 'pre-moderated', 'readers only', 'off'] as const

/** What a paper decides about itself. Everything has a default but the name. */
export const settingsSchema = z.object({
  name: text(80).min(1),
  motto: text(160).default(''),
  founded: z.number().int().min(1600).max(2200).nullable().default(null),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .default('en'),
  timeZone: z
    .string()
    .refine((zone) => {
      try {
        return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
      } catch {
        return false
      }
    }, 'a time zone such as Europe/Lisbon')
    .default('UTC'),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#a33c1f'),
  type: z.enum(TYPES).default('news'),
  css: z
    .string()
    .default('')
    .superRefine((css, context) => {
      const fault = faultInCss(css)
      if (fault) context.addIssue({ code: 'custom', message: fault })
    }),
  logo: z.number().int().nullable().default(null),
  email: z.email().nullable().default(null),
  securityContact: z.string().max(200).nullable().default(null),
  social: z
    .array(z.object({ title: text(40).min(1), url: onTheWeb }))
    .max(12)
    .default([]),
  menu: z
    .array(z.object({ title: text(40).min(1), url: anywhere }))
    .max(6)
    .default([]),
  pages: z
    .array(z.object({ title: text(60).min(1), path: ownPath }))
    .max(20)
    .default([]),
  policies: z
    .object({
      ethics: anywhere.nullable().default(null),
      corrections: anywhere.nullable().default(null),
      ownership: anywhere.nullable().default(null),
    })
    .prefault({}),
  support: z
    .object({ service: text(40).min(1), url: onTheWeb, words: text(200).default('') })
    .nullable()
    .default(null),
  video: z
    .object({
      title: text(80).min(1),
      url: onTheWeb,
      words: text(200).default(''),
      picture: z.number().int().nullable().default(null),
    })
    .nullable()
    .default(null),
  ads: z.partialRecord(z.enum(AD_SLOTS), houseAd).default({}),
  comments: z
    .object({
      rule: z.enum(COMMENT_RULES).default('open'),
      /** Counted from an article's publication. */
      closeAfterDays: z.number().int().min(1).max(3650).nullable().default(null),
    })
    .prefault({}),
  newsletter: z
    .object({
      isOn: z.boolean().default(false),
      title: text(60).min(1).default('Newsletter'),
      /** What it is, and how often it comes. */
      words: text(300).default(''),
    })
    .prefault({}),
  robots: z.object({ searchEngines: z.boolean().default(true), aiCrawlers: z.boolean().default(false) }).prefault({}),
})
export type Settings = z.infer<typeof settingsSchema>
export type HouseAd = z.infer<typeof houseAd>

/** Reads settings from outside. Refuses nonsense with the setting's name and what was expected. */
export function parseSettings(input: unknown): Settings {
  const { success, data, error } = settingsSchema.safeParse(input)
  if (success) return data
  throw new Refusal('invalid', error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}
