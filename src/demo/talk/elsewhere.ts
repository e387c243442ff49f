import { said, to, type DemoComment } from './voices.ts'

/** A few comments each under other articles, by their slugs. */
export const elsewhere: Record<string, DemoComment[]> = {
  'swing-bridge-repair-vote': [
    said(
      'cobb',
      'Five to four, again, and again the fifth vote was in the corridor. Could the minutes say who is in the corridor?',
      { likes: 6 },
    ),
    to(
      'imogen',
      'A bridge that cannot swing is called a road. I would settle for a good road.',
      to('skipper', 'You would not, if you lived above it.'),
    ),
    to(
      'lucian',
      'Has anybody said what it costs to do nothing for another year?',
      said(
        'samuel',
        'The engineer’s report puts it at $310,000, most of it in the bearing. We are trying to have the whole report published.',
        { likes: 5 },
      ),
    ),
  ],
  'in-praise-of-waiting': [
    to('nan', 'I read this at the bus stop and missed the bus. No regrets.', to('bertram', 'You have understood it perfectly.')),
    to('wren', 'Walter, you are wrong about queues and right about kettles.'),
  ],
  'fish-market-loses-its-voice': [
    to('baker', 'I could hear that bell through two walls. It is odd to get up without it.'),
    to('hana', 'Record it before everybody who can imitate it is gone. My uncle does a very fair one.'),
  ],
  'netherfield-high-later-start': [
    to('mbongo', 'We tried it for a term. The children woke up. So did the timetable of the ferry.'),
  ],
}

/** What lies in the queue on any evening. `on` is an article's slug; who writes was never published here before. */
export interface Waiting {
  name: string
  on: string
  says: string
}

/** Kept back by the checks: for being somebody's first, for its links, or for where it stands. */
export const held: Waiting[] = [
  {
    name: 'Perpetua Vance',
    on: 'swing-bridge-repair-vote',
    says: 'I have lived beside the bridge for thirty years and nobody from the council has ever asked me what I hear at night. It is the bearing. It has been the bearing since the summer.',
  },
  {
    name: 'Kester',
    on: 'fish-market-loses-its-voice',
    says: 'There is a recording from 1988 at https://archive.example/port-ellery/bell and a better one at https://sounds.example/fish-bell-1991, if the museum wants it.',
  },
  {
    name: 'Agnes Rill',
    on: 'a-juror-from-the-bus-stop',
    says: 'I sat on a jury in the same building. They were kind to us and the chairs were not.',
  },
  {
    name: 'Noor',
    on: 'in-praise-of-waiting',
    says: 'First time writing here. I only wanted to say that I waited with this for a week before I sent it.',
  },
]

/** What nobody has asked for. The moderator has called all but the last of it spam. */
export const advertisements: Waiting[] = [
  {
    name: 'Best Offers',
    on: 'fish-market-loses-its-voice',
    says: 'Cheap luxury watches, replica handbags, free shipping! Order online now https://watches-direct.example/sale',
  },
  {
    name: 'Crypto Desk',
    on: 'swing-bridge-repair-vote',
    says: 'I earn $900 a day with bitcoin trading from home, guaranteed profit, write to me on WhatsApp and register at https://coin-fortune.example/join',
  },
  {
    name: 'Marketing Team',
    on: 'netherfield-high-later-start',
    says: 'Buy real followers and traffic for your website, best SEO price, limited offer, visit https://rank-first.example',
  },
  {
    name: 'Lucky Star',
    on: 'in-praise-of-waiting',
    says: 'Free casino bonus, 200 slots, claim your prize and win cash today: https://lucky-slots.example/bonus',
  },
]

/** Rejected, and its writer objects. */
export const objected = {
  by: 'pike',
  on: 'swing-bridge-repair-vote',
  says: 'The chairman of the bridge committee could not find the river with both hands and a lantern.',
  reason: 'This is about a person, not about what they did.',
  objection:
    'It is about a chairman who voted on a bridge he has never walked over; he said so himself in the minutes of the fourth. I will leave out the hands.',
}

/** Published, and readers have told the newsroom about it. */
export const reported = [
  {
    by: 'lucian',
    on: 'netherfield-high-later-start',
    says: 'Anybody who cannot get a child out of bed by eight should ask themselves what they are for.',
    reports: [
      { by: 'esme', reason: 'abuse', words: 'There are parents here who work nights. This is not an argument.' },
      { by: 'siobhan', reason: 'abuse', words: '' },
    ],
  },
  {
    by: 'cobb',
    on: 'fish-market-loses-its-voice',
    says: 'The bell hangs in the yard of number 4 Netmakers’ Row, where the family is away until Sunday.',
    reports: [{ by: 'hana', reason: 'personal data', words: 'It says which house is empty.' }],
  },
] as const

/** Who follows the article on the tide table, and what is said there last, so that they hear of it. */
export const followers = ['odile', 'priya', 'skipper', 'nan', 'weir']
export const last = [
  {
    by: 'hana',
    says: 'The ferry office rang. They have found six of the 1978 ones, with the old cover, and will sell them for the lifeboat.',
  },
  { by: 'skipper', says: 'One for me. And one for the board.' },
]

/** On the newsletter's list, by name and the days since they said yes. */
export const subscribers = [
  { name: 'Odile Marchetti', days: 61 },
  { name: 'Gideon Holt', days: 44 },
  { name: 'Esme Dalgleish', days: 30 },
  { name: 'Tunde', days: 16 },
  { name: 'Perpetua Vance', days: 5 },
  { name: 'Noor', days: 1 },
]
