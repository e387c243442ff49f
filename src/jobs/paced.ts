/** Does something at the first call, and once more, after a pause in milliseconds, for all calls that come within it. */
export function paced(act: () => void, pause: number): { call(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined
  let calledAgain = false
  const call = () => {
    if (timer) return void (calledAgain = true)
    timer = setTimeout(() => {
      timer = undefined
      if (calledAgain) call()
    }, pause)
    calledAgain = false
    act()
  }
  return { call, stop: () => clearTimeout(timer) }
}
