/** Something a reader or editor may not do, said in words they may see. Never a bug. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly kind: 'invalid' | 'not-found' | 'gone' | 'forbidden' | 'conflict'

  constructor(kind: Refusal['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}
