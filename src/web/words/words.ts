import { IntlMessageFormat } from 'intl-messageformat'
import { en, type WordKey } from './en.ts'
import { pseudo } from './pseudo.ts'

type Value = string | number

/** Says a message of the catalogue in one language. */
export interface Words {
  (key: WordKey, values?: Record<string, Value>): string
  /** The same with markup for some of the values: the parts in their order. */
  parts<T>(key: WordKey, values: Record<string, Value | T>): (string | T)[]
}

/** The words of a language (BCP 47). English where a language or a message of it is missing; `en-XA` is English made strange, `en-XB` the same from right to left. */
export function wordsOf(language: string): Words {
  const kept = catalogues.get(language)
  if (kept) return kept
  const words = compile(language)
  catalogues.set(language, words)
  return words
}

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return language === 'en-XB' || RIGHT_TO_LEFT.has(language.split('-')[0]!) ? 'rtl' : 'ltr'
}

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

const catalogues = new Map<string, Words>()

function compile(language: string): Words {
  const isPseudo = language === 'en-XA' || language === 'en-XB'
  const formats = new Map<WordKey, IntlMessageFormat>()
  const format = (key: WordKey) => {
    const kept = formats.get(key)
    if (kept) return kept
    const made = new IntlMessageFormat(isPseudo ? pseudo(en[key]) : en[key], 'en')
    formats.set(key, made)
    return made
  }
  const say = (key: WordKey, values?: Record<string, Value>) => String(format(key).format(values))
  return Object.assign(say, {
    parts<T>(key: WordKey, values: Record<string, Value | T>): (string | T)[] {
      const said = format(key).format<T>(values)
      return Array.isArray(said) ? said : [said]
    },
  })
}
