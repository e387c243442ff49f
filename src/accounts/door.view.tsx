import type { Child } from 'hono/jsx'
import { ROLES } from './roles.ts'

/** At a demo, one press each, in the order in which somebody who looks around would want them. */
export function DemoEntry({ next }: { next: string }) {
  return (
    <form method="post" action="/desk/enter" class="entry">
      <p>This is a demo newsroom on your own machine: come in as whoever you like.</p>
      <input type="hidden" name="next" value={next} />
      {ROLES.map((role) => (
        <button name="role" value={role}>
          Enter as {role}
        </button>
      ))}
    </form>
  )
}

/** What a page at the door says once about what has just happened. */
export function DoorNotice({ children }: { children: Child }) {
  return (
    <p class="notice" role="status">
      {children}
    </p>
  )
}
