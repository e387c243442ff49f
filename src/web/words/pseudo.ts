const ACCENTED: Record<string, string> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ó',
  p: 'þ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
}

/** A message as a far-off language would have it: longer, accented, in brackets, its placeholders as they were. Shows in tests what never passed the catalogue. */
export function pseudo(message: string): string {
  let depth = 0
  const letters = [...message].map((letter) => {
    if (letter === '{') depth++
    if (letter === '}') depth--
    return depth > 0 || letter === '}' ? letter : (ACCENTED[letter] ?? letter)
  })
  return `[${letters.join('')}${'·'.repeat(Math.ceil(message.length / 3))}]`
}
