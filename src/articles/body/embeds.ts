import { webAddress } from '../../lib/url.ts'

/** A video, sound or chart on another site, by the address of its page. */
export interface Embed {
  /** The page a person would visit, without trackers. */
  url: string
  provider: string
  /** What a browser may load into a frame once the reader asks for it. */
  player: string
}

interface Provider {
  name: string
  /** Tried on the address without its scheme and `www.`; both pages and players are known. */
  patterns: RegExp[]
  page(id: string, url: URL): string
  player(id: string, url: URL): string
}

const PROVIDERS: Provider[] = [
  {
    name: 'YouTube',
    patterns: [/^(?:m\.)?youtube(?:-nocookie)?\.com\/(?:playlist|embed\/videoseries)\?(?:.*&)?list=([\w-]{10,64})(?:&|$)/],
    page: (id) => `https://www.youtube.com/playlist?list=${id}`,
    player: (id) => `https://www.youtube-nocookie.com/embed/videoseries?list=${id}`,
  },
  {
    name: 'YouTube',
    patterns: [
      /^(?:m\.|music\.)?youtube(?:-nocookie)?\.com\/watch\?(?:.*&)?v=([\w-]{11})(?:&|$)/,
      /^(?:m\.)?youtube(?:-nocookie)?\.com\/(?:embed|shorts|live|v)\/([\w-]{11})(?:[?&/]|$)/,
      /^youtu\.be\/([\w-]{11})(?:\?|$)/,
    ],
    page: (id, url) => `https://www.youtube.com/watch?v=${id}${startOf(url, '&t=')}`,
    player: (id, url) => `https://www.youtube-nocookie.com/embed/${id}${startOf(url, '?start=')}`,
  },
  {
    name: 'Vimeo',
    patterns: [/^(?:player\.)?vimeo\.com\/(?:video\/)?(\d{5,12}(?:\/[\da-f]{6,16})?)(?:[?/]|$)/],
    page: (id, url) => `https://vimeo.com/${vimeoId(id, url).replace('?h=', '/')}`,
    player: (id, url) => `https://player.vimeo.com/video/${vimeoId(id, url)}`,
  },
  {
    name: 'Dailymotion',
    patterns: [/^dailymotion\.com\/(?:embed\/)?video\/([a-z\d]{5,10})(?:[?_]|$)/i, /^dai\.ly\/([a-z\d]{5,10})$/i],
    page: (id) => `https://www.dailymotion.com/video/${id}`,
    player: (id) => `https://www.dailymotion.com/embed/video/${id}`,
  },
  {
    name: 'TED',
    patterns: [/^(?:embed\.)?ted\.com\/talks\/([a-z\d_]+)(?:\?|$)/],
    page: (id) => `https://www.ted.com/talks/${id}`,
    player: (id) => `https://embed.ted.com/talks/${id}`,
  },
  {
    name: 'SoundCloud',
    patterns: [/^(?:m\.)?soundcloud\.com\/([\w-]+\/(?:sets\/)?[\w-]+)(?:\?|$)/],
    page: (id) => `https://soundcloud.com/${id}`,
    player: (id) => `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com/${id}`)}`,
  },
  {
    name: 'SoundCloud',
    patterns: [/^api\.soundcloud\.com\/((?:tracks|playlists)\/\d+)(?:\?|$)/],
    page: (id) => `https://api.soundcloud.com/${id}`,
    player: (id) => `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://api.soundcloud.com/${id}`)}`,
  },
  {
    name: 'Spotify',
    patterns: [/^open\.spotify\.com\/(?:embed(?:-podcast)?\/)?((?:track|album|playlist|episode|show)\/[A-Za-z\d]{22})(?:\?|$)/],
    page: (id) => `https://open.spotify.com/${id}`,
    player: (id) => `https://open.spotify.com/embed/${id}`,
  },
  {
    name: 'Apple Podcasts',
    patterns: [/^(?:embed\.)?podcasts\.apple\.com\/([a-z]{2}\/podcast\/[^?#]+)/],
    page: (id, url) => `https://podcasts.apple.com/${id}${episodeOf(url)}`,
    player: (id, url) => `https://embed.podcasts.apple.com/${id}${episodeOf(url)}`,
  },
  {
    name: 'Internet Archive',
    patterns: [/^archive\.org\/(?:details|embed)\/([\w.-]+)(?:[?/]|$)/],
    page: (id) => `https://archive.org/details/${id}`,
    player: (id) => `https://archive.org/embed/${id}`,
  },
  {
    name: 'Datawrapper',
    patterns: [/^datawrapper\.dwcdn\.net\/([A-Za-z\d]{5})(?:\/|$)/],
    page: (id) => `https://datawrapper.dwcdn.net/${id}/`,
    player: (id) => `https://datawrapper.dwcdn.net/${id}/`,
  },
  {
    name: 'Flourish',
    patterns: [/^(?:flo\.uri\.sh|public\.flourish\.studio)\/((?:visualisation|story)\/\d+)(?:[/?]|$)/],
    page: (id) => `https://public.flourish.studio/${id}/`,
    player: (id) => `https://flo.uri.sh/${id}/embed`,
  },
  {
    name: 'DocumentCloud',
    patterns: [/^(?:embed\.)?documentcloud\.org\/documents\/([\w-]+?)(?:\.html)?(?:[/?]|$)/],
    page: (id) => `https://www.documentcloud.org/documents/${id}`,
    player: (id) => `https://embed.documentcloud.org/documents/${id}/`,
  },
]

/** The only hosts whose pages a reader's browser may be asked to frame, for the `frame-src` of the pages. */
export const PLAYER_HOSTS: readonly string[] = [
  'archive.org',
  'datawrapper.dwcdn.net',
  'embed.documentcloud.org',
  'embed.podcasts.apple.com',
  'embed.ted.com',
  'flo.uri.sh',
  'open.spotify.com',
  'player.vimeo.com',
  'w.soundcloud.com',
  'www.dailymotion.com',
  'www.youtube-nocookie.com',
]

/** Knows the page or player of a provider by its address. Undefined for all other addresses. */
export function embedOf(address: string): Embed | undefined {
  const text = webAddress(address)
  if (text === undefined) return undefined
  const url = new URL(text)
  const within = url.host === 'w.soundcloud.com' ? url.searchParams.get('url') : null
  if (within !== null) return url.pathname === '/player/' && !within.includes('w.soundcloud.com') ? embedOf(within) : undefined
  const plain = url.host.replace(/^www\./, '') + url.pathname + url.search
  for (const provider of PROVIDERS) {
    const id = provider.patterns.map((pattern) => pattern.exec(plain)?.[1]).find(Boolean)
    if (id) return { url: provider.page(id, url), provider: provider.name, player: provider.player(id, url) }
  }
  return undefined
}

/** Where a video shall begin, in seconds; written `90`, `90s` or `1m30s`. */
function startOf(url: URL, prefix: string): string {
  const [, h, m, s] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '') ??
    []
  const seconds = Number(h ?? 0) * 3600 + Number(m ?? 0) * 60 + Number(s ?? 0)
  return seconds > 0 ? prefix + seconds : ''
}

function vimeoId(id: string, url: URL): string {
  const [video, hash = url.searchParams.get('h')] = id.split('/')
  return hash && /^[\da-f]{6,16}$/.test(hash) ? `${video}?h=${hash}` : video!
}

const episodeOf = (url: URL) => {
  const episode = url.searchParams.get('i')
  return episode && /^\d+$/.test(episode) ? `?i=${episode}` : ''
}
