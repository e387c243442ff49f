import { expect, test } from 'vitest'
import { initialsOf } from './avatar.ts'

test.each([
  ['Marta Lind', 'ML'],
  ['marta', 'M'],
  ['Johann Wolfgang von Goethe', 'JG'],
  ['  Ian O’Hara ', 'IO'],
  ['Ελένη Παπαδοπούλου', 'ΕΠ'],
  ['محمد علي', 'مع'],
  ['R2-D2', 'RD'],
  ['’', '?'],
  ['🙂', '?'],
  ['', '?'],
])('“%s” is “%s”', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
