import { describe, expect, test } from 'vitest'
import { embedOf, PLAYER_HOSTS } from './embeds.ts'

const TABLE: [address: string, provider: string, url: string, player: string][] = [
  [
    'https://www.youtube.com/watch?v=abcdefghijk',
    'YouTube',
    'https://www.youtube.com/watch?v=abcdefghijk',
    'https://www.youtube-nocookie.com/embed/abcdefghijk',
  ],
  [
    'http://m.youtube.com/watch?app=m&v=abcdefghijk&t=1m30s',
    'YouTube',
    'https://www.youtube.com/watch?v=abcdefghijk&t=90',
    'https://www.youtube-nocookie.com/embed/abcdefghijk?start=90',
  ],
  [
    '//www.youtube-nocookie.com/embed/abcdefghijk?rel=0',
    'YouTube',
    'https://www.youtube.com/watch?v=abcdefghijk',
    'https://www.youtube-nocookie.com/embed/abcdefghijk',
  ],
  [
    'https://youtu.be/abcdefghijk?si=tracker',
    'YouTube',
    'https://www.youtube.com/watch?v=abcdefghijk',
    'https://www.youtube-nocookie.com/embed/abcdefghijk',
  ],
  [
    'https://www.youtube.com/shorts/abcdefghijk',
    'YouTube',
    'https://www.youtube.com/watch?v=abcdefghijk',
    'https://www.youtube-nocookie.com/embed/abcdefghijk',
  ],
  [
    'https://www.youtube.com/embed/videoseries?list=PLabcdefghij',
    'YouTube',
    'https://www.youtube.com/playlist?list=PLabcdefghij',
    'https://www.youtube-nocookie.com/embed/videoseries?list=PLabcdefghij',
  ],
  ['https://vimeo.com/123456789', 'Vimeo', 'https://vimeo.com/123456789', 'https://player.vimeo.com/video/123456789'],
  [
    'https://player.vimeo.com/video/123456789?h=abcdef0123&title=0',
    'Vimeo',
    'https://vimeo.com/123456789/abcdef0123',
    'https://player.vimeo.com/video/123456789?h=abcdef0123',
  ],
  [
    'https://www.dailymotion.com/embed/video/x8abcde?autoplay=1',
    'Dailymotion',
    'https://www.dailymotion.com/video/x8abcde',
    'https://www.dailymotion.com/embed/video/x8abcde',
  ],
  ['https://embed.ted.com/talks/a_talk', 'TED', 'https://www.ted.com/talks/a_talk', 'https://embed.ted.com/talks/a_talk'],
  [
    'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/port/tide&color=red',
    'SoundCloud',
    'https://soundcloud.com/port/tide',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fport%2Ftide',
  ],
  [
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123',
    'SoundCloud',
    'https://api.soundcloud.com/tracks/123',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F123',
  ],
  [
    'https://open.spotify.com/embed/episode/0123456789abcdefABCDEF?x=1',
    'Spotify',
    'https://open.spotify.com/episode/0123456789abcdefABCDEF',
    'https://open.spotify.com/embed/episode/0123456789abcdefABCDEF',
  ],
  [
    'https://embed.podcasts.apple.com/gb/podcast/tide/id12?i=34&x=y',
    'Apple Podcasts',
    'https://podcasts.apple.com/gb/podcast/tide/id12?i=34',
    'https://embed.podcasts.apple.com/gb/podcast/tide/id12?i=34',
  ],
  [
    'https://archive.org/embed/tide_1912',
    'Internet Archive',
    'https://archive.org/details/tide_1912',
    'https://archive.org/embed/tide_1912',
  ],
  [
    'https://datawrapper.dwcdn.net/AbC12/3/',
    'Datawrapper',
    'https://datawrapper.dwcdn.net/AbC12/',
    'https://datawrapper.dwcdn.net/AbC12/',
  ],
  [
    'https://flo.uri.sh/visualisation/123/embed',
    'Flourish',
    'https://public.flourish.studio/visualisation/123/',
    'https://flo.uri.sh/visualisation/123/embed',
  ],
  [
    'https://embed.documentcloud.org/documents/123-minutes/?embed=1',
    'DocumentCloud',
    'https://www.documentcloud.org/documents/123-minutes',
    'https://embed.documentcloud.org/documents/123-minutes/',
  ],
]

describe('known providers', () => {
  test.each(TABLE)('%s', (address, provider, url, player) => {
    expect(embedOf(address)).toEqual({ provider, url, player })
    expect(embedOf(url)).toEqual({ provider, url, player })
    expect(embedOf(player)?.url).toBe(url)
    expect(PLAYER_HOSTS).toContain(new URL(player).host)
  })
})

test.each([
  'https://www.youtube.com/',
  'https://www.youtube.com/watch?v=short',
  'https://evil.example/www.youtube.com/embed/abcdefghijk',
  'https://evil.example/youtu.be/abcdefghijk',
  'https://www.youtube.com.evil.example/embed/abcdefghijk',
  'https://www.youtube.com@evil.example/embed/abcdefghijk',
  'javascript:alert("https://www.youtube.com/embed/abcdefghijk")',
  'https://w.soundcloud.com/player/?url=https://w.soundcloud.com/player/?url=javascript:x',
  '/embed/abcdefghijk',
])('knows nothing at %s', (address) => expect(embedOf(address)).toBeUndefined())
