/** The bytes from one place up to, and without, another. */
export interface ByteRange {
  from: number
  to: number
}

/**
 * What a `Range` header asks for of something this long (RFC 9110, section 14): one range of bytes; `unsatisfiable` where none of
 * it is there; undefined for the whole, which also answers what we don't serve in parts: several ranges, other units, nonsense.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  if (first === '') return within(Math.max(0, size - Number(last)), size, size)
  if (last !== '' && Number(last) < Number(first)) return undefined
  return within(Number(first), last === '' ? size : Number(last) + 1, size)
}

const within = (from: number, to: number, size: number): ByteRange | 'unsatisfiable' =>
  from < size ? { from, to: Math.min(to, size) } : 'unsatisfiable'
