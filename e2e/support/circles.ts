/** Who needs whom. */
export type Graph = ReadonlyMap<string, readonly string[]>

/** A way round from each node that lies on one back to itself, as "a → b → a", each circle once. */
export function circlesIn(graph: Graph): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (node: string, way: readonly string[]): void => {
    const before = way.indexOf(node)
    if (before >= 0) {
      found.push([...way.slice(before), node].join(' → '))
      return
    }
    if (done.has(node)) return
    for (const next of graph.get(node) ?? []) visit(next, [...way, node])
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return found
}
