import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine, csvReader, plainCell } from './csv.ts'

const read = (text: string, piece = text.length || 1) => {
  const reader = csvReader()
  const pieces = text.match(new RegExp(`[^]{1,${piece}}`, 'g')) ?? []
  return [...pieces.flatMap((part) => reader.push(part)), ...reader.end()]
}
const cellsOf = (text: string) => read(text).map(({ cells }) => cells)

describe('comma-separated values', () => {
  test.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b,c;d\n1;2;3',
      [
        ['a', 'b,c', 'd'],
        ['1', '2', '3'],
      ],
    ],
    [
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"a, ""b""\nc",d\n', [['a, "b"\nc', 'd']]],
    ['a,"b\n', [['a', 'b\n']]],
    ['O"Neil,5" disk\n', [['O"Neil', '5" disk']]],
    [
      '\uFEFFa,b\n\n\nc,\n',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['', []],
  ])('%j is read', (text, cells) => expect(cellsOf(text)).toEqual(cells))

  test('say on which line each record begins', () =>
    expect(read('a,b\n"c\nc",d\n\ne,f').map(({ line }) => line)).toEqual([1, 2, 5]))

  test('are refused where a quotation mark is never closed', () =>
    expect(() => read(`a\nb\n"${'c\n'.repeat(15_000)}`, 1000)).toThrow(new RangeError('3')))

  test.each(['=1+1', '+44', '-1', '@sum', '\tx', '\rx', "'quoted", "'=x"])('%j is no formula in a spreadsheet', (text) => {
    const line = csvLine([text])
    expect(line).toMatch(/^"?'/)
    expect(cellsOf(line).map((cells) => cells.map(plainCell))).toEqual([[text]])
  })

  test('are read as they were written, in pieces of any size', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 })),
        fc.integer({ min: 1, max: 9 }),
        (rows, size) => {
          const text = csvLine(['one', 'two']) + rows.map(csvLine).join('')
          const [, ...back] = read(text, size)
          expect(back.map(({ cells }) => cells.map(plainCell))).toEqual(rows)
        },
      ),
    ))
})
