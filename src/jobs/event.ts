/** Something that has happened, written in the same transaction as the change itself. */
export interface Event<Name extends string = string, Payload = unknown> {
  name: Name
  payload: Payload
  /** The tags of rendered pages that show what has changed. */
  renews: string[]
}
