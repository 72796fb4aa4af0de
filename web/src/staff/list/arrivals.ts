/** A line of a list, by the reference of what it is about. */
interface Line {
  readonly reference: string
}
interface Page<L extends Line> {
  lines: L[]
  next: string | null
}

/** A page of a list as it stands in the window. */
export interface ShownPage<L extends Line> extends Page<L> {
  /** References that came while the page stood there, the newest first. */
  readonly arrived: readonly string[]
}

export const firstShown = <L extends Line>(page: Page<L>): ShownPage<L> => ({ ...page, arrived: [] })

/** Lines that the look behind `fresh` could not see, because new ones pushed them over its end. */
function pushedOut<L extends Line>(shown: ShownPage<L>, fresh: Page<L>): readonly L[] {
  if (fresh.next === null) return []
  const known = new Set(fresh.lines.map(({ reference }) => reference))
  const last = shown.lines.findLastIndex(({ reference }) => known.has(reference))
  // Where everything is new nobody knows what stands between.
  return last < 0 ? [] : shown.lines.slice(last + 1)
}

/** Puts lines that somebody works on back where they were: after the one that stood before them. */
function kept<L extends Line>(
  lines: readonly L[],
  before: readonly L[],
  keep: (reference: string) => boolean,
) {
  const result = [...lines]
  for (const [at, line] of before.entries()) {
    if (!keep(line.reference) || result.some(({ reference }) => reference === line.reference)) continue
    const above = before
      .slice(0, at)
      .filter((one) => result.some(({ reference }) => reference === one.reference))
      .at(-1)
    const place = above ? result.findIndex(({ reference }) => reference === above.reference) + 1 : 0
    result.splice(place, 0, line)
  }
  return result
}

/**
 * The page after another look at its beginning: new lines are in their places, those that changed are changed, and
 * those that left the list are gone, unless somebody works on them (`keep`). The next page begins where it did.
 */
export function merged<L extends Line>(
  shown: ShownPage<L>,
  fresh: Page<L>,
  keep: (reference: string) => boolean = () => false,
): ShownPage<L> {
  const before = new Set(shown.lines.map(({ reference }) => reference))
  const tail = pushedOut(shown, fresh)
  const lines = kept([...fresh.lines, ...tail], shown.lines, keep)
  const came = fresh.lines.map(({ reference }) => reference).filter((reference) => !before.has(reference))
  const stillThere = shown.arrived.filter((reference) => lines.some((line) => line.reference === reference))
  const next = tail.length > 0 ? shown.next : fresh.next
  return { lines, next, arrived: [...came, ...stillThere] }
}
