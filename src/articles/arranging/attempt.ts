import { Refusal } from '../../lib/refusal.ts'
import type { Errors } from '../../web/form.ts'

/** Does what a form asks for. What is refused for what it says becomes words at a field of it ('' is the form as a whole); a missing right or thing stays a refusal. */
export async function attempt<T>(field: string, work: () => Promise<T>): Promise<{ done: T } | { errors: Errors }> {
  try {
    return { done: await work() }
  } catch (error) {
    if (!(error instanceof Refusal) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error
    return { errors: { [field]: error.message } }
  }
}
