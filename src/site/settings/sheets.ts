import { AD_SLOTS, COMMENT_RULES, TYPES } from '../../web/settings.ts'
import { TYPE_WORDS } from '../looks.ts'

/** How a field is shown, and what an empty one means: '' for lines and areas, nothing (null) for all else. */
export type FieldKind = 'line' | 'area' | 'code' | 'address' | 'number' | 'tick' | 'choice' | 'colour' | 'picture' | 'zone'

/** One setting; its name is its path in the settings, within a group or list the rest of it. */
export interface SettingField {
  name: string
  label: string
  kind: FieldKind
  hint?: string
  isOptional?: boolean
  options?: { value: string; label: string }[]
}

/** Settings that are there together or not at all. */
export interface Group {
  name: string
  title: string
  fields: SettingField[]
}

/** Any number of the same, in their order. */
export interface List {
  name: string
  title: string
  hint: string
  /** Of one entry. */
  fields: SettingField[]
}

/** The settings that are changed together. */
export interface Sheet {
  slug: string
  title: string
  about: string
  fields: SettingField[]
  groups: Group[]
  lists: List[]
}

const optional = { isOptional: true }

const TITLE: SettingField = { name: 'title', label: 'Title', kind: 'line' }
const URL: SettingField = { name: 'url', label: 'Address', kind: 'line' }
const ELSEWHERE: SettingField = { ...URL, hint: 'Such as https://example.org/us' }
const AD_PLACES = { beside: 'On the front page', under: 'Below articles', stream: 'Between the stories of a list' }

const COMMENT_RULE_WORDS: Record<(typeof COMMENT_RULES)[number], string> = {
  open: 'Anybody, at once, but for what our checks hold',
  'pre-moderated': 'Anybody, after somebody of the newsroom has looked',
  'readers only': 'Readers with an account',
  off: 'Nobody',
}

/** Every sheet of the settings, in their order. */
export const SHEETS: Sheet[] = [
  {
    slug: 'look',
    title: 'Name and look',
    about: 'Name, motto, accent, logo, type and your own CSS, with a preview.',
    fields: [
      { name: 'name', label: 'Name', kind: 'line' },
      { name: 'motto', label: 'Motto', kind: 'line', ...optional },
      { name: 'accent', label: 'Accent', kind: 'colour', hint: 'Made darker or lighter where it could not be read.' },
      {
        name: 'logo',
        label: 'Logo',
        kind: 'picture',
        hint: 'In place of the name: its number in the media library.',
        ...optional,
      },
      { name: 'type', label: 'Type', kind: 'choice', options: TYPES.map((type) => ({ value: type, label: TYPE_WORDS[type] })) },
      { name: 'css', label: 'Your own CSS', kind: 'code', hint: 'At most 4,000 bytes; nothing from other sites.', ...optional },
    ],
    groups: [],
    lists: [],
  },
  {
    slug: 'paper',
    title: 'The paper',
    about: 'Language, time zone, founding year and addresses.',
    fields: [
      { name: 'founded', label: 'Founded in', kind: 'number', hint: 'The year.', ...optional },
      { name: 'language', label: 'Language', kind: 'line', hint: 'Such as en or en-GB.' },
      { name: 'timeZone', label: 'Time zone', kind: 'zone', hint: 'Of every date and schedule.' },
      { name: 'email', label: 'E-mail of the newsroom', kind: 'address', ...optional },
      {
        name: 'securityContact',
        label: 'Where security flaws are reported',
        kind: 'address',
        hint: 'An address of mail or the web, for /.well-known/security.txt.',
        ...optional,
      },
    ],
    groups: [],
    lists: [],
  },
  {
    slug: 'menus',
    title: 'Menus and links',
    about: 'Further links in the menu, the pages of the footer, and where else you are.',
    fields: [],
    groups: [],
    lists: [
      {
        name: 'menu',
        title: 'In the menu',
        hint: 'After Latest, the sections in their own order, and Staff Picks: paths such as /about, or addresses elsewhere.',
        fields: [TITLE, URL],
      },
      {
        name: 'pages',
        title: 'In the footer',
        hint: 'Pages of the paper, such as About at /about.',
        fields: [TITLE, { name: 'path', label: 'Address', kind: 'line' }],
      },
      {
        name: 'social',
        title: 'Elsewhere',
        hint: 'Where else readers find you, such as https://example.org/us.',
        fields: [TITLE, URL],
      },
    ],
  },
  {
    slug: 'boxes',
    title: 'Support, video, house advertisements',
    about: 'The paper’s own boxes. Leave all fields of one empty and it is not shown.',
    fields: [],
    groups: [
      {
        name: 'support',
        title: 'Ask for support',
        fields: [
          { name: 'service', label: 'Service', kind: 'line', hint: 'Such as Patreon.' },
          ELSEWHERE,
          { name: 'words', label: 'What it says', kind: 'area', hint: 'A sentence of ours if you leave it empty.', ...optional },
        ],
      },
      {
        name: 'video',
        title: 'Video channel',
        fields: [
          TITLE,
          ELSEWHERE,
          { name: 'words', label: 'What it says', kind: 'area', ...optional },
          { name: 'picture', label: 'Picture', kind: 'picture', ...optional },
        ],
      },
      ...AD_SLOTS.map((slot) => ({
        name: `ads.${slot}`,
        title: `House advertisement: ${AD_PLACES[slot].toLowerCase()}`,
        fields: [
          { name: 'text', label: 'Text', kind: 'line', hint: 'Also what a picture says to who can’t see it.' },
          { ...URL, hint: 'A path such as /about, or an address elsewhere' },
          { name: 'picture', label: 'Picture', kind: 'picture', ...optional },
        ] satisfies SettingField[],
      })),
    ],
    lists: [],
  },
  {
    slug: 'newsletter',
    title: 'Newsletter',
    about: 'The box in which readers subscribe, on the front page and beside articles.',
    fields: [
      { name: 'newsletter.isOn', label: 'Offer a newsletter to readers', kind: 'tick' },
      { name: 'newsletter.title', label: 'Its name', kind: 'line' },
      {
        name: 'newsletter.words',
        label: 'What it is, and how often it comes',
        kind: 'area',
        hint: 'A sentence or two. What readers agreed to is kept in these words.',
        ...optional,
      },
    ],
    groups: [],
    lists: [],
  },
  {
    slug: 'comments',
    title: 'Comments',
    about: 'Who may comment, and for how long. An article may have a rule of its own.',
    fields: [
      {
        name: 'comments.rule',
        label: 'Who may comment',
        kind: 'choice',
        options: COMMENT_RULES.map((value) => ({ value, label: COMMENT_RULE_WORDS[value] })),
      },
      {
        name: 'comments.closeAfterDays',
        label: 'Close after so many days',
        kind: 'number',
        hint: 'Counted from the publication of an article. Empty: never.',
        ...optional,
      },
    ],
    groups: [],
    lists: [],
  },
  {
    slug: 'trust',
    title: 'Machines and policies',
    about: 'Who may read you by machine, and where your rules stand.',
    fields: [
      { name: 'robots.searchEngines', label: 'Search engines may list this site', kind: 'tick' },
      { name: 'robots.aiCrawlers', label: 'Crawlers that train language models may read it', kind: 'tick' },
      { name: 'policies.ethics', label: 'Ethics policy', kind: 'address', hint: 'Where it stands: /ethics', ...optional },
      { name: 'policies.corrections', label: 'Corrections policy', kind: 'address', ...optional },
      { name: 'policies.ownership', label: 'Who owns and funds the paper', kind: 'address', ...optional },
    ],
    groups: [],
    lists: [],
  },
]
