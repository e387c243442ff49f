import { expect, test } from 'vitest'
import { previewToken, readPreviewToken } from './preview-link.ts'

const key = Buffer.alloc(32, 1)
const other = Buffer.alloc(32, 2)
const token = previewToken(key, 812, 1_790_000_000_000)

test('a link to a preview says which article and until when', () => {
  expect(readPreviewToken([key], token)).toEqual({ articleId: 812, until: 1_790_000_000_000 })
})

test('a link that was signed before the key was changed is good as long as the old key is kept', () => {
  expect(readPreviewToken([other, key], token)).toBeDefined()
  expect(readPreviewToken([other], token)).toBeUndefined()
})

test.each([
  ['another article', token.replace(/^[^-]+/, 'zz')],
  ['a later end', token.replace(/-[^-]+-/, '-zzzzzzzz-')],
  ['nothing', ''],
  ['half of it', token.slice(0, 20)],
  ['more than it', `${token}A`],
])('a link that was changed to %s is none', (_, changed) => {
  expect(readPreviewToken([key], changed)).toBeUndefined()
})
