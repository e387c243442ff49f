import { expect, test } from 'vitest'
import { fullPlaces, indexAttachments, isPictureName, type Attachment } from './attachments.ts'

const attachment = (id: string, url: string, more: Partial<Attachment> = {}): Attachment => {
  const [, place] = /uploads\/(.+)$/.exec(url) ?? []
  return { id, url, link: '', place, title: '', alt: '', caption: '', parent: '', order: 0, ...more }
}
const uploads = 'https://example.org/wp-content/uploads'
const index = indexAttachments(
  [
    attachment('1', `${uploads}/2013/06/photo.jpg`, { parent: '9', order: 2 }),
    attachment('2', `${uploads}/2020/01/large-scaled.jpg`, { parent: '9' }),
    attachment('3', 'https://paper.files.wordpress.com/2008/06/canola2.jpg', { parent: '9' }),
    attachment('4', `${uploads}/2013/06/talk.mp3`, { parent: '9' }),
    attachment('5', `${uploads}/2013/06/%ce%b5.jpg`),
    attachment('6', 'https://example.org/images/old.gif'),
  ],
  'https://www.example.org/',
)

test.each([
  [`${uploads}/2013/06/photo.jpg`, '1'],
  [`${uploads}/2013/06/photo-300x200.jpg`, '1'],
  ['http://www.example.org/wp-content/uploads/2013/06/photo-1024x683.jpg?resize=1', '1'],
  ['//example.org/wp-content/uploads/2013/06/PHOTO.JPG', '1'],
  ['/wp-content/uploads/2013/06/photo.jpg', '1'],
  ['https://cdn.example.org/wp-content/uploads/2013/06/photo.jpg', '1'],
  ['https://i0.wp.com/www.example.org/wp-content/uploads/2013/06/photo-300x200.jpg?ssl=1', '1'],
  [`${uploads}/2020/01/large-1024x683.jpg`, '2'],
  [`${uploads}/2020/01/large.jpg`, '2'],
  ['https://paper.files.wordpress.com/2008/06/canola2.jpg?w=300', '3'],
  [`${uploads}/2013/06/ε.jpg`, '5'],
  ['/images/old.gif', '6'],
  [`${uploads}/2013/06/other.jpg`, undefined],
  ['https://example.com/wp-content/uploads/2013/06/photo.jpg', undefined],
  ['https://i0.wp.com/example.com/wp-content/uploads/2013/06/photo.jpg', undefined],
  ['data:image/png;base64,AAAA', undefined],
  ['', undefined],
])('behind %s stands attachment %s', (src, id) => expect(index.bySource(src)?.id).toBe(id))

test.each([
  [`${uploads}/2013/06/other-300x200.jpg`, '2013/06/other-300x200.jpg'],
  ['/wp-content/uploads/sites/3/2013/06/other.jpg', '2013/06/other.jpg'],
  ['/images/new.gif', undefined],
  ['https://example.com/wp-content/uploads/2013/06/photo.jpg', undefined],
])('%s lies at %s', (src, place) => expect(index.placeOf(src)).toBe(place))

test('the full picture is looked for before the smaller one', () => {
  expect(fullPlaces('2013/06/a-300x200.jpg')).toEqual(['2013/06/a.jpg', '2013/06/a-300x200.jpg'])
  expect(fullPlaces('2013/06/a.jpg')).toEqual(['2013/06/a.jpg'])
})

test('a gallery shows the pictures of its item in their order', () => {
  expect(index.ofParent('9').map(({ id }) => id)).toEqual(['2', '3', '1'])
  expect(index.ofParent('8')).toEqual([])
})

test('pictures are told by their names', () => {
  expect(['a.jpg', 'a.JPEG', 'a.webp', 'a.svg', 'a.pdf', 'jpg'].map(isPictureName)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
