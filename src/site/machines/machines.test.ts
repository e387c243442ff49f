import { describe, expect, test } from 'vitest'
import { openTestDatabase } from '../../../test/databases.ts'
import { NOON, openLantern, ORIGIN, paperOf } from '../feeds/lantern.test-kit.ts'
import { AI_CRAWLERS } from './ai-crawlers.ts'
import { robotsTxt } from './robots.ts'

interface Group {
  agents: string[]
  rules: { allows: boolean; path: string }[]
}

/** Reads robots.txt as RFC 9309 tells crawlers to: fields in any case, groups of lines, the rest for everyone. */
function parseRobots(text: string): { groups: Group[]; sitemaps: string[] } {
  const groups: Group[] = []
  const sitemaps: string[] = []
  let wasAgent = false
  for (const line of text.split(/\r?\n/)) {
    const [, field = '', value = ''] = /^\s*([^:#]+?)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? []
    const name = field.toLowerCase()
    if (name === 'user-agent') {
      if (!wasAgent) groups.push({ agents: [], rules: [] })
      groups.at(-1)!.agents.push(value.toLowerCase())
    } else if (name === 'allow' || name === 'disallow') groups.at(-1)!.rules.push({ allows: name === 'allow', path: value })
    else if (name === 'sitemap') sitemaps.push(value)
    wasAgent = name === 'user-agent'
  }
  return { groups, sitemaps }
}

/** Whether a crawler may fetch a path: its own group, or else everyone's; the longest rule that fits, and `allow` between equals. */
function mayFetch(text: string, agent: string, path: string): boolean {
  const { groups } = parseRobots(text)
  const own = groups.filter((group) => group.agents.includes(agent.toLowerCase()))
  const rules = (own.length > 0 ? own : groups.filter((group) => group.agents.includes('*'))).flatMap((group) => group.rules)
  const fitting = rules.filter((rule) => path.startsWith(rule.path))
  const [best] = fitting.sort((a, b) => b.path.length - a.path.length || Number(b.allows) - Number(a.allows))
  return best?.allows ?? true
}

describe('robots.txt', () => {
  const with_ = (robots: { searchEngines: boolean; aiCrawlers: boolean }) => robotsTxt(paperOf([], { robots }))

  test.each([
    ['/', true],
    ['/news/council/swing-bridge', true],
    ['/search', true],
    ['/-/assets/reader.js', true],
    ['/search?q=bridge', false],
    ['/desk', false],
    ['/desk/articles/7', false],
    ['/-/view', false],
  ])('lets a search engine fetch %s: %s', (path, may) => {
    expect(mayFetch(with_({ searchEngines: true, aiCrawlers: false }), 'Googlebot', path)).toBe(may)
  })

  test('tells crawlers for language models to stay out, or not', () => {
    const closed = with_({ searchEngines: true, aiCrawlers: false })
    const open = with_({ searchEngines: true, aiCrawlers: true })
    expect(AI_CRAWLERS.filter((agent) => mayFetch(closed, agent, '/'))).toEqual([])
    expect(AI_CRAWLERS.filter((agent) => !mayFetch(open, agent, '/') || mayFetch(open, agent, '/desk'))).toEqual([])
    expect(AI_CRAWLERS).toEqual(expect.arrayContaining(['GPTBot', 'CCBot', 'Google-Extended', 'Bytespider']))
    expect(new Set(AI_CRAWLERS.map((name) => name.toLowerCase())).size).toBe(AI_CRAWLERS.length)
  })

  test('tells every crawler to stay out of a paper that wants no search engine', () => {
    const closed = with_({ searchEngines: false, aiCrawlers: true })
    expect(mayFetch(closed, 'Googlebot', '/')).toBe(false)
    expect(parseRobots(closed).sitemaps).toEqual([])
  })

  test('is served with the sitemaps’ addresses, and renewed with the settings', async () => {
    await using database = await openTestDatabase('sqlite')
    const answer = await (await openLantern(database)).ask('/robots.txt')
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain/)
    expect(answer.headers.get('Cache-Tag')).toBe('paper')
    expect(parseRobots(await answer.text()).sitemaps).toEqual([`${ORIGIN}/sitemap.xml`, `${ORIGIN}/sitemaps/news.xml`])
  })
})

describe('security.txt', () => {
  const DAY = 24 * 60 * 60 * 1000

  /** The fields of RFC 9116; the ones that are required are there once. */
  async function ask(securityContact: string | null, now = NOON) {
    await using database = await openTestDatabase('sqlite')
    const answer = await (await openLantern(database)).ask('/.well-known/security.txt', { securityContact, now })
    const lines = (await answer.text()).split('\n').filter((line) => line !== '')
    const fields = Object.fromEntries(lines.map((line) => /^([A-Za-z-]+): (.+)$/.exec(line)!.slice(1) as [string, string]))
    return { answer, lines, fields }
  }

  test.each([
    ['security@lantern.example', 'mailto:security@lantern.example'],
    ['mailto:security@lantern.example', 'mailto:security@lantern.example'],
    ['https://lantern.example/security', 'https://lantern.example/security'],
  ])('gives %s as %s', async (contact, written) => {
    const { answer, fields, lines } = await ask(contact)
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain; charset=utf-8$/i)
    expect(fields).toMatchObject({
      Contact: written,
      Canonical: `${ORIGIN}/.well-known/security.txt`,
      'Preferred-Languages': 'en-GB',
    })
    expect(lines).toHaveLength(Object.keys(fields).length)
  })

  test('expires within a year, later each day, and is kept by no page cache', async () => {
    const today = await ask('security@lantern.example')
    const tomorrow = await ask('security@lantern.example', NOON + DAY)
    const expires = Date.parse(today.fields.Expires!)
    expect(today.fields.Expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/)
    expect(expires).toBeGreaterThan(NOON + 90 * DAY)
    expect(expires).toBeLessThan(NOON + 365 * DAY)
    expect(Date.parse(tomorrow.fields.Expires!)).toBe(expires + DAY)
    expect(today.answer.headers.get('Cache-Tag')).toBeNull()
  })

  test('is not there where nobody is to be told, and has one address', async () => {
    await using database = await openTestDatabase('sqlite')
    const lantern = await openLantern(database)
    expect((await lantern.ask('/.well-known/security.txt', { securityContact: null })).status).toBe(404)
    const moved = await lantern.ask('/security.txt')
    expect([moved.status, moved.headers.get('Location')]).toEqual([301, '/.well-known/security.txt'])
  })
})
