import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../articles/body/text.ts'
import { commentOfTyped } from '../markup.ts'
import { redacted } from './redact.ts'

const TRACE = '[removed]'

describe('redacting a comment', () => {
  test.each([
    ['Call Ann Poe at home', 'Ann Poe', '<p>Call [removed] at home</p>'],
    ['Ann, and Ann again', 'Ann', '<p>[removed], and [removed] again</p>'],
    ['Call *Ann Poe* now', 'Call Ann', '<p>[removed]<strong> Poe</strong> now</p>'],
    ['Ann\nPoe', 'Ann Poe', '<p>[removed]<br></p>'],
    ['One\n\nTwo', 'One Two', '<p>[removed]</p>'],
    ['a < b & c', 'b & c', '<p>a &lt; [removed]</p>'],
    ['*Ann*', 'Ann', '<p>[removed]</p>'],
    ['see https://x.example/ann now', 'ann', '<p>see https://x.example/[removed] now</p>'],
    ['😀 Ann 😀', '😀', '<p>[removed] Ann [removed]</p>'],
  ])('%j without %j', (typed, passage, left) => {
    const body = commentOfTyped(typed)
    const done = redacted(body, passage, TRACE)!
    expect(plainText(done)).toBe(plainText(left))
    expect(plainText(done)).not.toContain(passage)
  })

  test('takes a link away whose address says it', () => {
    const body = '<p><a href="https://x.example/ann-poe" rel="ugc nofollow">here</a></p>'
    expect(redacted(body, 'ann-poe', TRACE)).toBe('<p>here</p>')
  })

  test('says so where the words don’t stand', () => {
    expect(redacted('<p>Ann</p>', 'ann', TRACE)).toBeUndefined()
    expect(redacted('<p>Ann</p>', ' ', TRACE)).toBeUndefined()
    expect(redacted('<p>Ann</p>', '<p>', TRACE)).toBeUndefined()
  })

  test('no words that were taken out are left, whatever was written', () => {
    const piece = fc.constantFrom('Ann', ' ', '*', '_', '&', '<', 'b', '\n', '\n\n', 'https://x.example/Ann')
    const typed = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(typed, (text) => {
        const body = commentOfTyped(text)
        const done = redacted(body, 'Ann', TRACE)
        expect(done === undefined).toBe(!body.includes('Ann'))
        expect(done ?? '').not.toContain('Ann')
      }),
      { seed: 4 },
    )
  })
})
