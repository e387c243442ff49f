import type { Child } from 'hono/jsx'

export interface Ordered {
  id: number
  /** How the buttons call it. */
  name: string
  children: Child
}

/** Things in an order of the paper's own. Buttons move one by a place; where script runs, a hand drags it. It is one form: within, buttons name their own `formaction`. */
export function OrderList(props: { action: string; fields?: Record<string, string | number>; items: Ordered[] }) {
  const { action, fields = {}, items } = props
  return (
    <form method="post" action={action} data-controller="order">
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <ol class="order" data-action="dragstart->order#lift dragover->order#pass drop->order#drop dragend->order#drop">
        {items.map((item, n) => (
          <li data-order-target="item">
            <input type="hidden" name="id" value={item.id} />
            <div class="said">{item.children}</div>
            <div class="row">
              <button name="move" value={`${item.id} up`} aria-label={`Move “${item.name}” up`} disabled={n === 0}>
                ↑
              </button>
              <button
                name="move"
                value={`${item.id} down`}
                aria-label={`Move “${item.name}” down`}
                disabled={n === items.length - 1}
              >
                ↓
              </button>
            </div>
          </li>
        ))}
      </ol>
    </form>
  )
}
