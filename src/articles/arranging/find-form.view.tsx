/** Narrows a list to what begins with some letters. */
export function FindForm({ action, label, value }: { action: string; label: string; value: string }) {
  return (
    <form method="get" action={action} class="filters" role="search">
      <div class="field">
        <label for="q">{label}</label>
        <input id="q" name="q" type="search" value={value} />
      </div>
      <div class="row">
        <button>Find</button>
        {value && <a href={action}>Show all</a>}
      </div>
    </form>
  )
}
