/** Where letters go, as far as the desk shows it. */
export interface Way {
  /** The mail server that hands them on; undefined where they are only kept, in the folder `mail` of the data folder. */
  server: { host: string; port: number; security: 'tls' | 'starttls' | 'none'; hasLogin: boolean } | undefined
  /** The address they come from. */
  sender: string
  /** Where the key stands by which others check our signature; undefined where none is made here. */
  signature: string | undefined
}

/** How much of what may go has gone. */
export interface Cap {
  /** In words: `Letters that ask for a yes`. */
  what: string
  used: number
  most: number
  /** How many wait for their turn. */
  waiting: number
}
