/** Something a reader or editor may not do, said in words they may see. Never a bug. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly kind: 'invalid' | 'not-found' | 'gone' | 'forbidden' | 'conflict'

  constructor(kind: Refusal['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}

/** The value, where there is one; else the refusal that becomes a page saying that nothing stands here. */
export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Refusal('not-found', 'There is nothing at this address.')
  return value
}
