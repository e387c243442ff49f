/** Who stands in a byline: a person or an organisation, with or without an account here. */
export interface Author {
  id: number
  kind: 'person' | 'organisation'
  name: string
  slug: string
  path: string
  role: string | null
  /** Plain text. */
  bio: string
  url: string | null
  portraitId: number | null
}
