import { LINK_AS_WORD, mannerHash, wordHash } from './features.ts'

// What is known of spam and of talk before a newsroom has decided anything: general words, none of a place or a trade. It weighs as much
// as a hundred comments of each kind, and less with each that is decided here.

/** Comments of each kind that the prior stands for. */
export const PRIOR_COMMENTS = 100

const SOLD = `
  advertise affiliate bet betting bitcoin bonus buy cam cash casino cheap click code codes contact credit crypto dating deal diet
  discount download earn earning escort essay essays forex free gift giftcard guaranteed handbags income install invest investment
  jackpot job jobs join leads limited link loan loans lottery luxury marketing miracle money nude offer online order pharmacy pills
  poker porn price prize profit promo promote promotion rank referral register replica rich sale sell seo sexy shop signup singles
  site slots spell store telegram trading traffic viagra cialis visit watches website weight whatsapp win winner xxx`

const SAID = `
  agree again always article because best but could did didn't disagree does doesn't don't even good great had haha he her his
  isn't know lol love maybe nice never not old people point question read remember right said says she should still than thanks
  their they think thought true was wasn't were when who why would wow wrong years`

/** In how many of the prior's comments a word of one kind was found, and one of the other. */
const [OFTEN, SELDOM] = [15, 2]

const words = (list: string) => list.trim().split(/\s+/)

/** Counts as if a hundred comments of each kind had been learnt, by hash. */
export const PRIOR = new Map([
  ...words(SOLD).map((word) => [wordHash(word), { spam: OFTEN, talk: SELDOM }] as const),
  ...words(SAID).map((word) => [wordHash(word), { spam: SELDOM, talk: OFTEN }] as const),
  [wordHash(LINK_AS_WORD), { spam: OFTEN, talk: SELDOM }],
  [mannerHash('link'), { spam: 50, talk: 5 }],
  [mannerHash('links'), { spam: 20, talk: 1 }],
  [mannerHash('shouting'), { spam: 15, talk: 8 }],
])
