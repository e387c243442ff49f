/** Who comments on the demo's articles, by what they are called below. All are invented. */
export const voices: Record<string, string> = {
  odile: 'Odile Marchetti',
  bertram: 'Bertram Quill',
  hana: 'Hana Okafor',
  pike: 'Pike_on_the_Wend',
  dorothea: 'Dorothea Lamb',
  ruairi: 'Ruairi',
  mbongo: 'Celestine Mbongo',
  flint: 'Obadiah Flint',
  greta: 'Greta from Farside',
  tam: 'Tam Ashworth',
  skipper: 'Skipper (retired)',
  yusuf: 'Yusuf Demir',
  nan: 'Nan Pettigrew',
  leif: 'Leif',
  imogen: 'Imogen Thrale',
  cobb: 'J. Cobb',
  siobhan: 'Siobhan Varley',
  marsh: 'Marsh Warden',
  anselm: 'Anselm',
  priya: 'Priya Natarajan',
  weir: 'Netherfield Weir',
  holt: 'Gideon Holt',
  wren: 'Wren',
  esme: 'Esme Dalgleish',
  dov: 'Dov',
  lucian: 'Lucian Frobisher',
  mim: 'Mim',
  baker: 'The Baker of Chandler Street',
  ola: 'Ola Nilsen',
  tunde: 'Tunde',
}

/** Those of the newsroom who answer, by the name they have there. */
export const answering: Record<string, { name: string; mark: 'staff' | 'author' }> = {
  ines: { name: 'Ines Calloway', mark: 'author' },
  samuel: { name: 'Samuel Oyelaran', mark: 'staff' },
  nell: { name: 'Nell Osei', mark: 'staff' },
}

/** Something that was said, as it was typed, with what was said to it. */
export interface DemoComment {
  by: string
  says: string
  likes?: number
  isPicked?: boolean
  isEdited?: boolean
  isRemoved?: boolean
  /** Words of it that a moderator has taken out. */
  redacted?: string
  answers?: DemoComment[]
}

export const said = (by: string, says: string, more: Omit<DemoComment, 'by' | 'says'> = {}): DemoComment => ({
  by,
  says,
  ...more,
})

/** The same of an answer to which there are only answers. */
export const to = (by: string, says: string, ...answers: DemoComment[]): DemoComment => ({ by, says, answers })
