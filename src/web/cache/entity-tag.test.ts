import { expect, test } from 'vitest'
import { isNamedBy } from './entity-tag.ts'

test.each([
  ['"a-br"', true],
  ['W/"a-br"', true],
  ['"x", "a-br"', true],
  ['"x",W/"a-br" , "y"', true],
  ['*', true],
  [' * ', true],
  ['"a-gzip"', false],
  ['"A-br"', false],
  ['a-br', false],
  ['', false],
  ['"x*"', false],
])('If-None-Match: %s names "a-br": %s', (field, named) => expect(isNamedBy(field, '"a-br"')).toBe(named))
