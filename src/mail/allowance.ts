/** So many letters may go in so long a time, whatever asks for them. */
export interface Allowance {
  /** Whose it is: a kind and a keyed hash, such as `confirm:network:…`; or a kind alone for the whole site. */
  key: string
  most: number
  /** In milliseconds, from the first letter on. */
  per: number
}
