import { getSchema } from '@tiptap/core'
import { readBody, writeBody } from './html.client.ts'
import { SCHEMA } from './schema.client.ts'

declare global {
  interface Window {
    /** Each body as the editor writes it after it has read it, and nothing happened in between. */
    edit(bodies: string[]): string[]
  }
}

const schema = getSchema(SCHEMA)

window.edit = (bodies) =>
  bodies.map((body) => {
    const doc = readBody(schema, body)
    doc.check()
    return writeBody(schema, doc.content)
  })
