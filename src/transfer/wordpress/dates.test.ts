import { expect, test } from 'vitest'
import { feedTime } from './dates.ts'

const iso = (at: number | undefined) => at && new Date(at).toISOString().slice(0, 19)

test.each([
  ['Tue, 02 Apr 2013 05:16:20 +0000', '2013-04-02T05:16:20'],
  ['Tue, 02 Apr 2013 05:16:20 +0200', '2013-04-02T03:16:20'],
  ['Wed, 30 Nov -0001 00:00:00 +0000', undefined],
  ['yesterday', undefined],
])('the feed’s time %s', (text, expected) => expect(iso(feedTime(text))).toBe(expected))
