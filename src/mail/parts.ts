import { webAddress } from '../lib/url.ts'

/** What a letter is made of, from its first part to its last. */
export type Part =
  | { kind: 'heading' | 'paragraph' | 'small'; text: string }
  | { kind: 'quote'; text: string; by: string | undefined }
  | { kind: 'button' | 'link'; text: string; url: string }

/** One line in large letters. */
export const heading = (text: string): Part => ({ kind: 'heading', text: oneLine(text) })

/** What is said. A line feed in it begins a new line. */
export const paragraph = (text: string): Part => ({ kind: 'paragraph', text: clean(text) })

/** What is added in smaller letters. */
export const small = (text: string): Part => ({ kind: 'small', text: clean(text) })

/** Somebody's own words, with their name where it is told. */
export const quote = (text: string, by?: string): Part => ({ kind: 'quote', text: clean(text), by: by && oneLine(by) })

/** The one thing there is to do. Refuses, as a bug, whatever isn't a whole http or https address. */
export const button = (text: string, url: string): Part => leading('button', text, url)

/** A way on, beside what there is to do. Refuses the same. */
export const link = (text: string, url: string): Part => leading('link', text, url)

function leading(kind: 'button' | 'link', text: string, url: string): Part {
  const address = webAddress(url)
  if (address === undefined) throw new Error(`The ${kind} “${text}” of a letter leads to no web address`)
  return { kind, text: oneLine(text), url: address }
}

/** Text that both databases keep and every mail program shows: no control characters but the line feed, no half of a surrogate pair. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[\p{Cc}--[\n]]/gv, ' ')

export const oneLine = (text: string): string => clean(text).replaceAll(/\s+/g, ' ').trim()
