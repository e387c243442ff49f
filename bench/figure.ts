/** One measured figure beside its goal. */
export interface Figure {
  name: string
  value: string
  goal: string
  /** Null where there is no goal, or the figure could not be measured here. */
  met: boolean | null
}

export function printFigures(figures: readonly Figure[]): void {
  for (const { name, value, goal, met } of figures) {
    const verdict = met === null ? ' ' : met ? '✓' : '✗'
    console.log(`${verdict} ${name.padEnd(44)} ${value.padStart(12)}   ${goal}`)
  }
}
