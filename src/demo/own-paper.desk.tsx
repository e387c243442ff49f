import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../accounts/desk-env.ts'
import type { NewByline } from '../accounts/invitations.commands.ts'
import { passwordProblem } from '../accounts/password.ts'
import { hashPassword } from '../accounts/password-hash.ts'
import { demand } from '../accounts/roles.ts'
import type { Database } from '../db/connect.ts'
import { Refusal } from '../lib/refusal.ts'
import { mailAddress } from '../mail/address.ts'
import { answerDesk, answerDone } from '../web/desk/answer.ts'
import { readForm, type Errors, type Typed } from '../web/form.ts'
import { parseSettings, settingsSchema } from '../web/settings.ts'
import { leaveDemo } from './leave-demo.commands.ts'
import { OwnPaperScreen } from './own-paper.view.tsx'

const HERE = '/desk/own-paper'

const text = (max: number) => z.string().trim().max(max, `At most ${max} characters, please.`)
const readable = (field: z.ZodType, words: string) =>
  z
    .string()
    .trim()
    .refine((text) => field.safeParse(text).success, words)

const form = z
  .object({
    name: text(80).min(1, 'Give your paper a name.'),
    motto: text(160),
    language: readable(settingsSchema.shape.language, 'A language is written like en, de or pt-BR.'),
    timeZone: readable(settingsSchema.shape.timeZone, 'Choose the time zone of your newsroom.'),
    owner: text(80).min(1, 'Say who you are.'),
    email: text(300).refine((text) => mailAddress(text) !== undefined, 'This is no e-mail address.'),
    password: z.string().max(1000),
  })
  .superRefine(({ name, owner, email, password }, context) => {
    const message = passwordProblem(password, [name, owner, email])
    if (message) context.addIssue({ code: 'custom', path: ['password'], message })
  })

/** `/desk/own-paper`: the way from the demo to a paper of one's own. On a real site there is nothing here. */
export const ownPaperDesk = ({ database, newByline }: { database: Database; newByline: NewByline }) =>
  new Hono<DeskEnv>()
    .use(HERE, async (c, next) => {
      demand(c.var.staff, 'start own paper')
      if (!c.var.paper.demo) throw new Refusal('not-found', 'This is a paper of its own already, not a demo.')
      await next()
    })
    .get(HERE, (c) => show(c, { timeZone: c.var.paper.settings.timeZone, language: c.var.paper.settings.language }))
    .post(HERE, async (c) => {
      const reading = await readForm(c, form)
      if ('errors' in reading) return show(c, reading.typed, reading.errors)
      const { owner, email, password, ...settings } = reading.values
      const passwordHash = await hashPassword(password)
      const paper = { settings: parseSettings(settings), owner: { name: owner, email, passwordHash } }
      await database.transact((tx) => leaveDemo(tx, c.var.staff, paper, newByline, c.var.now))
      return answerDone(c, '/desk/sign-in')
    })

const show = (c: Context<DeskEnv>, typed: Typed, errors: Errors = {}) =>
  answerDesk(c, <OwnPaperScreen {...{ typed, errors }} frame={c.var.frame} />, Object.keys(errors).length > 0 ? 422 : 200)
