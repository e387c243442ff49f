import { expect, test } from 'vitest'
import type { Licence } from '../media/licence.ts'
import type { Picture } from '../media/picture.ts'
import { Credit } from './credit.view.tsx'

const under = (given: Partial<Picture>, caption = '') => {
  const picture = { credit: '', creditUrl: null, licence: '' as Licence, ...given } as Picture
  return String(<Credit caption={caption} picture={picture} />).replaceAll(/\s+/g, ' ')
}

test('says nothing where there is nothing to say', () => expect(under({ licence: 'agency' })).toBe(''))

test('names who made it, and the licence by which readers may use it', () => {
  expect(under({ credit: 'Ana', licence: 'cc-by-sa-4.0' }, 'The quay')).toBe(
    '<figcaption>The quay <small>Ana, <a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license">CC BY-SA 4.0</a></small></figcaption>',
  )
})

test.each<[Licence, string | undefined]>([
  ['cc0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['cc-by-2.0', 'https://creativecommons.org/licenses/by/2.0/'],
  ['own', undefined],
  ['all rights reserved', undefined],
])('of %s, readers are told %s', (licence, url) => {
  expect(/href="([^"]*)"/.exec(under({ credit: 'Ana', licence }))?.[1]).toBe(url)
})
