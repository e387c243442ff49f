import { expect, test } from 'vitest'
import { bareCss, faultInCss } from './own-css.ts'

test.each([
  '',
  '.mast .name { font-style: italic }',
  '/* Our own. */ .foot { background: url(/media/pattern.png) }',
  ".a::before { content: '\\2014' }",
  '.a { background: url("data:image/svg+xml,%3Csvg/%3E") }',
  '@media (width < 40em) { .top { gap: 1rem } }',
])('%s is taken', (css) => expect(faultInCss(css)).toBeUndefined())

test.each([
  ['@import "/a.css";', '@import'],
  ['@\\69mport "/a.css";', '@import'],
  ['@im/**/port', undefined],
  ['</style><script>alert(1)</script>', '“</”'],
  ['/* </style> */', '“</”'],
  ['.a{}<!--', '“<!”'],
  ['.a { background: url(https://elsewhere.example/p.png) }', 'Only addresses of this site'],
  ['.a { background: url(//elsewhere.example/p.png) }', 'Only addresses of this site'],
  ['.a { background: u\\72l(\\2f\\2f elsewhere.example) }', 'Only addresses of this site'],
  ['.a { background: image-set("https://elsewhere.example/p.png" 1x) }', 'Only addresses of this site'],
  ['.a { background: url(pattern.png) }', 'Only addresses of this site'],
  ['.a { color: red', 'without its }'],
  ['/* open', 'without its */'],
  [`.a{}${' '.repeat(4000)}`, 'At most 4,000 bytes'],
])('%s is told why not', (css, said) => {
  if (said === undefined) expect(bareCss(css)).toBe('@import')
  expect(faultInCss(css)).toContain(said ?? '@import')
})

test('comments are not sent to readers', () => expect(bareCss('/* Why */ .a{}/* not */')).toBe('.a{}'))
