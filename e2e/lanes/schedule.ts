import type { Lane } from './lanes.ts'

/**
 * Runs lanes as soon as those that they come after are through. A lane that is not among them is not waited for.
 * Throws when two wait for each other.
 */
export async function inOrder<T>(lanes: readonly Lane[], run: (lane: Lane) => Promise<T>): Promise<T[]> {
  const begun = new Map<string, Promise<T>>()
  const asked: string[] = []
  const begin = (lane: Lane): Promise<T> => {
    if (asked.includes(lane.name)) throw new Error(`${[...asked, lane.name].join(' waits for ')}`)
    const known = begun.get(lane.name)
    if (known) return known
    asked.push(lane.name)
    const before = lanes.filter(({ name }) => lane.after.includes(name)).map(begin)
    asked.pop()
    const running = Promise.all(before).then(() => run(lane))
    begun.set(lane.name, running)
    return running
  }
  return Promise.all(lanes.map(begin))
}
