/** Runs at most `count` tasks at once; the others wait their turn in order. */
export function slots(count: number): (task: () => Promise<void>) => void {
  const waiting: (() => Promise<void>)[] = []
  let running = 0

  const next = () => {
    if (running >= count) return
    const task = waiting.shift()
    if (!task) return
    running++
    task().finally(() => {
      running--
      next()
    })
  }

  return (task) => {
    waiting.push(task)
    next()
  }
}
