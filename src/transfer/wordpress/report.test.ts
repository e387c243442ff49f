import { expect, test } from 'vitest'
import { Notebook, reportInWords, type ItemReport } from './report.ts'

const item = (id: number, more: Partial<ItemReport> = {}): ItemReport => ({
  type: 'post',
  id: String(id),
  line: 1,
  title: `Report ${id}`,
  outcome: 'imported',
  notes: [],
  comments: 0,
  ...more,
})

const about = { source: 'herald.example', title: 'The Herald', isRehearsal: false }

test('counts what is the same once, the most frequent first', () => {
  const notebook = new Notebook()
  for (const name of ['form', 'gallery', 'form']) notebook.count('shortcodes', { name, outcome: 'not yet' })
  notebook.count('shortcodes', { name: 'gallery', outcome: 'imported' })
  notebook.count('comments', { name: 'comment', outcome: 'not yet' }, 7)
  expect(notebook.close(about)).toMatchObject({
    comments: [{ name: 'comment', outcome: 'not yet', count: 7 }],
    shortcodes: [
      { name: 'form', outcome: 'not yet', count: 2 },
      { name: 'gallery', outcome: 'not yet', count: 1 },
      { name: 'gallery', outcome: 'imported', count: 1 },
    ],
  })
})

test('says sums, what is not here, and why', () => {
  const notebook = new Notebook()
  notebook.items.push(
    item(1),
    item(2),
    item(3, { outcome: 'changed', notes: ['it had a password: it is private here', 'and more'] }),
    item(4, { type: 'attachment', outcome: 'not yet', notes: ['bring it in with “--uploads”'] }),
    item(5, { type: '', outcome: 'left out', notes: ['the file does not say what it is'] }),
  )
  notebook.tags.push({ slug: 'sea', name: 'Sea', outcome: 'imported' })
  notebook.redirects = 9
  notebook.count('comments', { name: 'comment', outcome: 'imported' }, 7)
  notebook.count('comments', { name: 'comment', outcome: 'imported', why: 'held' }, 2)
  notebook.count('blocks', { name: 'paragraph', outcome: 'imported' })
  notebook.count('blocks', { name: 'calendar', outcome: 'left out', why: 'WordPress makes it anew' })
  expect(reportInWords(notebook.close(about))).toEqual([
    'Of “The Herald”:',
    '  post: 2 imported, 1 changed',
    '  attachment: 1 not yet',
    '  without a type: 1 left out',
    '  tags: 1 imported',
    '  comment: 9 imported',
    '  9 old addresses lead to new ones',
    '  comments comment: 2 imported (held)',
    '  blocks calendar: 1 left out (WordPress makes it anew)',
    '  post 3 “Report 3” changed: it had a password: it is private here; and more',
    '  attachment 4 “Report 4” not yet: bring it in with “--uploads”',
    '   5 “Report 5” left out: the file does not say what it is',
  ])
})

test('tells a terminal of the first forty one by one', () => {
  const notebook = new Notebook()
  for (let n = 1; n <= 50; n++) notebook.items.push(item(n, { outcome: 'changed', notes: ['x'.repeat(1000)] }))
  const lines = reportInWords(notebook.close({ ...about, isRehearsal: true }))
  expect(lines[0]).toBe('Of “The Herald” would be brought in:')
  expect(lines.length).toBe(43)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(400)
  expect(lines.at(-1)).toBe('  … and 10 more with notes: “--report FILE.json” has them all')
})
