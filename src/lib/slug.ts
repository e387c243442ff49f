const MARKS = /\p{M}+/gu
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** The words of a text as the last part of an address: lower case, accents folded, hyphens between; other scripts are kept. At most 80 characters; 'untitled' if nothing is left. */
export function slug(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter]!)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  if (folded.length <= 80) return folded || 'untitled'
  const cut = folded.slice(0, 80)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 40)).replace(/-+$/, '')
}
