/** Something to be named on the map, at pixels of the screen. `rank`: the higher, the sooner it gets its room. */
export interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly rank: number
}

const letterWidth = 7.5
const lineHeight = 20

/** The labels that have room without touching one another, the highest ranks first. */
export function withRoom<T extends Label>(labels: readonly T[]): T[] {
  const shown: T[] = []
  for (const label of [...labels].sort((a, b) => b.rank - a.rank || a.text.localeCompare(b.text, 'en')))
    if (!shown.some((other) => touch(label, other))) shown.push(label)
  return shown
}

function touch(a: Label, b: Label): boolean {
  const width = ((a.text.length + b.text.length) / 2) * letterWidth + 10
  return Math.abs(a.x - b.x) < width && Math.abs(a.y - b.y) < lineHeight
}
