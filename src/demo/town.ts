// Port Ellery, its paper, and who writes it: what an empty site is filled with, and what the tests read.
// Every person, company, place and event here is invented.

import type { Label } from '../articles/article.ts'

export interface DemoAuthor {
  slug: string
  kind: 'person' | 'organisation'
  name: string
  role: string | null
  /** Plain text, one or two sentences. */
  bio: string
  /** The name of a picture. */
  portrait: string | null
  url: string | null
}

export interface DemoSection {
  slug: string
  name: string
  description: string
  /** The slug of the section above, if any. */
  parent: string | null
}

export interface DemoTag {
  slug: string
  name: string
}

export interface DemoPicture {
  name: string
  alt: string
  credit: string
}

export interface DemoVersion {
  hoursAgo: number
  kind: 'update' | 'correction'
  reason: string
  headline?: string
  body: string
}

export interface DemoArticle {
  slug: string
  label: Label
  section: string
  tags: string[]
  authors: string[]
  headline: string
  standfirst: string
  /** Published this many hours before now. */
  hoursAgo: number
  /** The lead picture. */
  picture: { name: string; caption: string } | null
  /** HTML in the vocabulary of article bodies; the first version. */
  body: string
  /** The author's disclaimer, plain text. */
  disclosure?: string
  attribution?: { source: string; url: string; reporter: string | null }
  social?: { title: string; description: string }
  /** A staff pick; `by` is an author's slug. */
  pick?: { by: string; hoursAgo: number; reason: string }
  /** Later versions, oldest first. */
  versions?: DemoVersion[]
}

export interface DemoPage {
  slug: string
  headline: string
  standfirst: string
  body: string
}

export const paper = {
  name: 'The Port Ellery Lantern',
  shortName: 'The Lantern',
  motto: 'Independent, and paid for by its readers',
  founded: 2009,
  town: 'Port Ellery',
}

export const authors: DemoAuthor[] = [
  {
    slug: 'mara-lindqvist',
    kind: 'person',
    name: 'Mara Lindqvist',
    role: 'Editor',
    bio: 'Mara Lindqvist founded the Lantern in 2009, in the spring after the Ellery Advertiser closed, and has edited it since. She answers letters herself, usually before seven in the morning.',
    portrait: 'portrait-mara-lindqvist',
    url: null,
  },
  {
    slug: 'tobias-reyne',
    kind: 'person',
    name: 'Tobias Reyne',
    role: 'Council reporter',
    bio: 'Tobias Reyne has sat through more than three hundred meetings of Port Ellery Town Council and can name the exits. He keeps every agenda since 2014 in date order.',
    portrait: 'portrait-tobias-reyne',
    url: null,
  },
  {
    slug: 'ines-calloway',
    kind: 'person',
    name: 'Ines Calloway',
    role: 'Harbour and environment reporter',
    bio: 'Ines Calloway covers the river, the marsh and the people who make a living from either. She was a deckhand on the Wend ferry for four seasons.',
    portrait: 'portrait-ines-calloway',
    url: null,
  },
  {
    slug: 'dev-anand-pillai',
    kind: 'person',
    name: 'Dev Anand Pillai',
    role: 'Business and data reporter',
    bio: 'Dev Anand Pillai counts things the town has argued about for years without counting. His figures are published beside his stories, with the working.',
    portrait: 'portrait-dev-anand-pillai',
    url: null,
  },
  {
    slug: 'ruth-abernethy',
    kind: 'person',
    name: 'Ruth Abernethy',
    role: 'Courts and schools reporter',
    bio: 'Ruth Abernethy divides her week between the District Court and the school gates. She taught chemistry at Netherfield High for eleven years before she learned shorthand.',
    portrait: 'portrait-ruth-abernethy',
    url: null,
  },
  {
    slug: 'juno-halloran',
    kind: 'person',
    name: 'Juno Halloran',
    role: 'Pictures editor',
    bio: 'Juno Halloran draws the Lantern: most of what you see in it is hers, made on the spot in ink and finished at the kitchen table.',
    portrait: 'portrait-juno-halloran',
    url: null,
  },
  {
    slug: 'samuel-oyelaran',
    kind: 'person',
    name: 'Samuel Oyelaran',
    role: 'Culture editor',
    bio: 'Samuel Oyelaran writes about films, books, bands and supper. He plays second cornet, with reservations, in nobody’s band.',
    portrait: 'portrait-samuel-oyelaran',
    url: null,
  },
  {
    slug: 'pia-kestrel',
    kind: 'person',
    name: 'Pia Kestrel',
    role: 'Sport reporter',
    bio: 'Pia Kestrel has not missed a home match of the Herons since 2016. She rowed at bow for Wend Rowing Club, and steers clear of judging its races.',
    portrait: 'portrait-pia-kestrel',
    url: null,
  },
  {
    slug: 'prof-edda-morrow',
    kind: 'person',
    name: 'Prof. Edda Morrow',
    role: 'Guest writer, tidal engineer',
    bio: 'Edda Morrow is professor of tidal engineering at Skerrow College. She has measured the Wend since 1996 and has fallen into it twice.',
    portrait: 'portrait-prof-edda-morrow',
    url: 'https://skerrow-college.example/people/edda-morrow',
  },
  {
    slug: 'walter-finch',
    kind: 'person',
    name: 'Walter Finch',
    role: 'Columnist, retired ferryman',
    bio: 'Walter Finch took the Wend ferry across the river some 310,000 times between 1971 and 2014. He writes about what he saw on the way.',
    portrait: 'portrait-walter-finch',
    url: null,
  },
  {
    slug: 'the-lantern',
    kind: 'organisation',
    name: 'The Port Ellery Lantern',
    role: null,
    bio: 'Port Ellery’s newspaper since 2009: independent, and paid for by its readers. Unsigned pieces are the work of the whole newsroom.',
    portrait: 'logo-lantern',
    url: 'https://lantern.example/',
  },
  {
    slug: 'coastwire',
    kind: 'organisation',
    name: 'Coastwire',
    role: 'Regional wire service',
    bio: 'Coastwire is a regional wire service owned by the eleven papers that use it, of which the Lantern is one.',
    portrait: 'logo-coastwire',
    url: 'https://coastwire.example/',
  },
  {
    slug: 'tidewater-tv',
    kind: 'organisation',
    name: 'Tidewater TV',
    role: 'Regional broadcaster',
    bio: 'Tidewater TV broadcasts to the coast from Dunmere to Hallin Bay, and lends the Lantern its reports by agreement.',
    portrait: 'logo-tidewater',
    url: 'https://tidewatertv.example/',
  },
]

export const sections: DemoSection[] = [
  {
    slug: 'news',
    name: 'News',
    description: 'What happened in Port Ellery, who decided it, and what the papers say.',
    parent: null,
  },
  {
    slug: 'council',
    name: 'Council',
    description: 'Fifteen councillors, five wards and every vote that was taken.',
    parent: 'news',
  },
  {
    slug: 'harbour',
    name: 'Harbour',
    description: 'The river, the quays, the ferry and the board that runs them.',
    parent: 'news',
  },
  { slug: 'schools', name: 'Schools', description: 'Nine schools, 5,400 pupils and the people who teach them.', parent: 'news' },
  {
    slug: 'business',
    name: 'Business',
    description: 'Who makes, sells and employs in the town, with the figures.',
    parent: null,
  },
  {
    slug: 'environment',
    name: 'Environment',
    description: 'The marsh, the weather, the sky above Hob Hill and how we heat our houses.',
    parent: null,
  },
  { slug: 'culture', name: 'Culture', description: 'Films, books, brass and supper.', parent: null },
  { slug: 'sport', name: 'Sport', description: 'The Herons, the river crews and anyone else who keeps score.', parent: null },
  { slug: 'opinion', name: 'Opinion', description: 'Argument, signed by the person who means it.', parent: null },
]

export const tags: DemoTag[] = [
  { slug: 'swing-bridge', name: 'Swing Bridge' },
  { slug: 'ferry', name: 'Ferry' },
  { slug: 'harbour-board', name: 'Harbour Board' },
  { slug: 'tides', name: 'Tides' },
  { slug: 'flooding', name: 'Flooding' },
  { slug: 'sallow-marsh', name: 'Sallow Marsh' },
  { slug: 'weather', name: 'Weather' },
  { slug: 'town-budget', name: 'Town budget' },
  { slug: 'open-government', name: 'Open government' },
  { slug: 'market-street', name: 'Market Street' },
  { slug: 'trams-and-buses', name: 'Trams and buses' },
  { slug: 'fishing', name: 'Fishing' },
  { slug: 'shipyard', name: 'Shipyard' },
  { slug: 'lighthouse', name: 'Lighthouse' },
  { slug: 'netherfield-high', name: 'Netherfield High' },
  { slug: 'schools-board', name: 'Schools Board' },
  { slug: 'courts', name: 'Courts' },
  { slug: 'houseboats', name: 'Houseboats' },
  { slug: 'energy', name: 'Energy' },
  { slug: 'data', name: 'Data' },
  { slug: 'library', name: 'Library' },
  { slug: 'film', name: 'Film' },
  { slug: 'music', name: 'Music' },
  { slug: 'food', name: 'Food' },
  { slug: 'obituary', name: 'Obituary' },
  { slug: 'herons', name: 'The Herons' },
  { slug: 'rowing', name: 'Rowing' },
  { slug: 'allotments', name: 'Allotments' },
  { slug: 'night-sky', name: 'Night sky' },
  { slug: 'how-we-work', name: 'How we work' },
]

const drawing = 'Drawing: Juno Halloran / The Lantern'
const portrait = 'Portrait: Juno Halloran / The Lantern'

export const pictures: DemoPicture[] = [
  {
    name: 'harbour-dawn',
    alt: 'The harbour before sunrise: three fishing boats at the quay, their masts dark against a pale band of sky.',
    credit: drawing,
  },
  {
    name: 'swing-bridge',
    alt: 'The iron Swing Bridge half open on its round stone pier, with a sailing barge passing through the gap.',
    credit: drawing,
  },
  {
    name: 'town-hall',
    alt: 'The Town Hall from the square, its clock tower wrapped in scaffolding up to the second balcony.',
    credit: drawing,
  },
  {
    name: 'ferry',
    alt: 'A small passenger ferry in midstream, seen from the bank, with a dozen people standing at the rail.',
    credit: drawing,
  },
  { name: 'tram', alt: 'A single tram climbing a cobbled street between tall narrow houses.', credit: drawing },
  {
    name: 'lighthouse',
    alt: 'Sallow Point Light, a white tower with two low cottages at its foot, on a spit of shingle.',
    credit: drawing,
  },
  {
    name: 'fish-market',
    alt: 'The fish market hall under its iron roof: rows of boxes on the floor and a knot of buyers around the auctioneer.',
    credit: drawing,
  },
  { name: 'school', alt: 'A brick school building with tall windows, and pupils with bags crossing the yard.', credit: drawing },
  {
    name: 'salt-marsh',
    alt: 'Sallow Marsh at low water: winding creeks between cushions of grass, and one heron standing.',
    credit: drawing,
  },
  {
    name: 'storm-wave',
    alt: 'A wave breaking over the sea wall, higher than the lamp posts along the promenade.',
    credit: drawing,
  },
  {
    name: 'library',
    alt: 'The reading room of the public library: long tables, green lamps and a gallery of shelves.',
    credit: drawing,
  },
  { name: 'cinema', alt: 'The front of the Halcyon cinema at night, with a lit canopy and a short queue.', credit: drawing },
  {
    name: 'brass-band',
    alt: 'A brass band playing on the quay: cornets and horns in front, a large bass drum behind.',
    credit: drawing,
  },
  {
    name: 'football-ground',
    alt: 'The Sluice Lane ground under floodlights, with a small wooden stand and the marsh beyond the goal.',
    credit: drawing,
  },
  {
    name: 'bakery',
    alt: 'A bakery window with loaves on three shelves, and a baker carrying a tray behind it.',
    credit: drawing,
  },
  {
    name: 'shipyard-crane',
    alt: 'The tall hammerhead crane of the shipyard above the half-plated hull of a boat.',
    credit: drawing,
  },
  {
    name: 'river-flood',
    alt: 'A flooded street of terraced houses, with water to the door handles and a rowing boat at a window.',
    credit: drawing,
  },
  {
    name: 'solar-roofs',
    alt: 'Rows of terraced roofs on a slope, most of them carrying solar panels, with the river below.',
    credit: drawing,
  },
  {
    name: 'bus-depot',
    alt: 'The bus depot with its doors open, and five buses standing under overhead charging arms.',
    credit: drawing,
  },
  {
    name: 'courthouse',
    alt: 'The District Court: a plain stone front with four columns and a single bicycle against the railings.',
    credit: drawing,
  },
  {
    name: 'allotments',
    alt: 'Allotment gardens with bean poles and small sheds, and a woman leaning on a spade.',
    credit: drawing,
  },
  {
    name: 'observatory',
    alt: 'The small dome of Hob Hill Observatory standing open under a sky full of stars.',
    credit: drawing,
  },
  {
    name: 'rowing-race',
    alt: 'Two rowing eights level with each other on the river, seen from above, with thin mist on the water.',
    credit: drawing,
  },
  {
    name: 'printing-press',
    alt: 'A rotary printing press with a web of paper running through it and a printer checking a sheet.',
    credit: drawing,
  },
  {
    name: 'council-chamber',
    alt: 'The council chamber: a horseshoe of fifteen desks beneath a painted ceiling, half of the seats filled.',
    credit: drawing,
  },
  {
    name: 'market-street',
    alt: 'Market Street on a busy morning: awnings, a fruit stall, and people walking in the roadway.',
    credit: drawing,
  },
  {
    name: 'video-poster',
    alt: 'A still frame: a view across the harbour mouth, with the lighthouse small at the right.',
    credit: 'Still: Tidewater TV',
  },
  {
    name: 'portrait-mara-lindqvist',
    alt: 'Portrait of Mara Lindqvist, with short grey hair and round spectacles.',
    credit: portrait,
  },
  {
    name: 'portrait-tobias-reyne',
    alt: 'Portrait of Tobias Reyne, with a dark beard and a pencil behind one ear.',
    credit: portrait,
  },
  {
    name: 'portrait-ines-calloway',
    alt: 'Portrait of Ines Calloway, in a high-collared sea coat, her hair blown sideways.',
    credit: portrait,
  },
  { name: 'portrait-dev-anand-pillai', alt: 'Portrait of Dev Anand Pillai, smiling, in a buttoned cardigan.', credit: portrait },
  {
    name: 'portrait-ruth-abernethy',
    alt: 'Portrait of Ruth Abernethy, with a long plait and a notebook held to her chest.',
    credit: portrait,
  },
  {
    name: 'portrait-juno-halloran',
    alt: 'Self-portrait of Juno Halloran, looking up from a drawing board with ink on her chin.',
    credit: 'Self-portrait: Juno Halloran / The Lantern',
  },
  {
    name: 'portrait-samuel-oyelaran',
    alt: 'Portrait of Samuel Oyelaran, in a wide-brimmed hat and a patterned scarf.',
    credit: portrait,
  },
  {
    name: 'portrait-pia-kestrel',
    alt: 'Portrait of Pia Kestrel, in a woollen cap with a stopwatch round her neck.',
    credit: portrait,
  },
  {
    name: 'portrait-prof-edda-morrow',
    alt: 'Portrait of Professor Edda Morrow, with white hair pinned up and a tide gauge behind her.',
    credit: portrait,
  },
  {
    name: 'portrait-walter-finch',
    alt: 'Portrait of Walter Finch, an old man in a peaked cap, one eye half closed against the light.',
    credit: portrait,
  },
  { name: 'logo-lantern', alt: 'The Lantern’s emblem: a ship’s lantern with three rays.', credit: 'The Port Ellery Lantern' },
  { name: 'logo-coastwire', alt: 'Coastwire’s emblem: a wire drawn as a wave between two posts.', credit: 'Coastwire' },
  { name: 'logo-tidewater', alt: 'Tidewater TV’s emblem: a screen with a water line across the middle.', credit: 'Tidewater TV' },
]
