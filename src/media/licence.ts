/** On what terms a picture may be shown, from a closed list; `''` where nobody has said so yet. */
export const LICENCES = {
  '': 'Not stated',
  own: 'Our own',
  'all rights reserved': 'All rights reserved, used with permission',
  agency: 'Agency picture',
  handout: 'Handout',
  'cc0-1.0': 'CC0 1.0',
  'cc-by-4.0': 'CC BY 4.0',
  'cc-by-sa-4.0': 'CC BY-SA 4.0',
  'cc-by-nd-4.0': 'CC BY-ND 4.0',
  'cc-by-nc-4.0': 'CC BY-NC 4.0',
  'cc-by-nc-sa-4.0': 'CC BY-NC-SA 4.0',
  'cc-by-nc-nd-4.0': 'CC BY-NC-ND 4.0',
  'cc-by-2.0': 'CC BY 2.0',
  'cc-by-sa-2.0': 'CC BY-SA 2.0',
  'cc-by-3.0': 'CC BY 3.0',
  'cc-by-sa-3.0': 'CC BY-SA 3.0',
  'public domain': 'Public domain',
  quotation: 'Quoted for review or news',
} as const
export type Licence = keyof typeof LICENCES

/** The terms that readers have to be told, since they may use the picture by them; undefined for all others. */
export function openLicence(licence: Licence): { name: string; url: string } | undefined {
  const [, terms, version] = /^cc-?(.+)-(\d\.\d)$/.exec(licence) ?? []
  if (!terms) return undefined
  const path = terms === '0' ? 'publicdomain/zero' : `licenses/${terms}`
  return { name: LICENCES[licence], url: `https://creativecommons.org/${path}/${version}/` }
}
