import { expect, test } from 'vitest'
import { cleanFileName, kindOf } from './upload.ts'

test.each([
  ['Boat at noon.jpg', 'Boat at noon.jpg'],
  ['Orçamento 2024 (final).pdf', 'Orçamento 2024 (final).pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\ana\\boat.jpg', 'boat.jpg'],
  ['..', 'file'],
  ['', 'file'],
  ['.htaccess', 'htaccess'],
  ['boat.php\0.jpg', 'boat.php.jpg'],
  ['holiday\u202Egpj.exe', 'holidaygpj.exe'],
  ['a\u2066b\u200Bc\u2069.png', 'abc.png'],
  ['one\r\ntwo.txt', 'onetwo.txt'],
  ['<script>"x".mp3', 'scriptx.mp3'],
  [`${'a'.repeat(300)}.jpeg`, `${'a'.repeat(115)}.jpeg`],
])('the name %j is kept as %j', (sent, kept) => {
  expect(cleanFileName(sent)).toBe(kept)
})

const bytes = (text: string) => Buffer.from(text, 'latin1')

test.each([
  ['boat.jpg', '\xff\xd8\xff\xe0'],
  ['boat.exe', '\xff\xd8\xff\xe0'],
  ['no end', '\x89PNG\r\n\x1a\n'],
  ['page.html', 'GIF89a<script>'],
])('%s that begins like a picture is one', (name, head) => {
  expect(kindOf(name, bytes(head))).toBe('picture')
})

test.each([
  ['talk.MP3', 'ID3\x03'],
  ['talk.mp3', '\xff\xfb\x90'],
  ['film.mp4', '\0\0\0\x18ftypisom'],
  ['sound.wav', 'RIFF\0\0\0\0WAVE'],
  ['minutes.pdf', '%PDF-1.7'],
  ['budget.xlsx', 'PK\x03\x04'],
  ['table.csv', 'ship,year\nAnna,1890'],
  ['words.txt', Buffer.from('Fähre ').toString('latin1').slice(0, -1)],
])('%s is what its name says', (name, head) => {
  expect(kindOf(name, bytes(head))).toBe('file')
})

test.each([
  ['an empty file', 'boat.jpg', '', 422],
  ['a text that calls itself a picture', 'boat.jpg', 'Dear editor', 415],
  ['a page that calls itself a film', 'film.mp4', '<!doctype html><script>', 415],
  ['a page that calls itself a sound', 'talk.mp3', '<html>', 415],
  ['a program that calls itself a document', 'minutes.pdf', 'MZ\x90\0', 415],
  ['a PDF with something before it', 'minutes.pdf', '<script>alert(1)</script>%PDF-1.7', 415],
  ['a page', 'page.html', '<p>Hello', 415],
  ['a page that calls itself a text', 'page.txt', '\n <p>Hello', 415],
  ['a program in a text', 'notes.txt', 'Hello <?php system($_GET[0]) ?>', 415],
  ['a page in a table', 'table.csv', 'a,b\n<script src=//evil.example></script>', 415],
  ['bytes that call themselves a text', 'notes.txt', 'a\0b', 415],
  ['text in no Unicode', 'notes.txt', 'F\xe4hre am Kai', 415],
  ['a drawing', 'drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 415],
  ['a drawing that calls itself a picture', 'drawing.png', '<?xml version="1.0"?><svg onload="alert(1)"/>', 415],
  ['a drawing that calls itself a text', 'drawing.txt', 'Hello <SVG onload=alert(1)>', 415],
  ['XML', 'feed.xml', '<?xml version="1.0"?>', 415],
  ['a script', 'x.js', 'alert(1)', 415],
  ['a program', 'x.exe', 'MZ', 415],
  ['a name out of every object', 'constructor', 'a', 415],
  ['an end out of every object', 'a.constructor', 'a', 415],
  ['a photograph that browsers can’t show', 'IMG_1.HEIC', '\0\0\0\x18ftypheic', 415],
])('%s is refused', (_, name, head, status) => {
  expect(() => kindOf(name, bytes(head))).toThrow(expect.objectContaining({ name: 'UploadRefusal', kind: 'invalid', status }))
})
