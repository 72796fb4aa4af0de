import { acted, type Part } from '../household/part.ts'

type Happening = Parameters<typeof acted>[2]

/**
 * The item after something happened to it. What nobody else has to hear of counts as handed on, so that nothing waits for
 * it and it can go into a volume.
 */
export function happened<P extends Part>(item: P, values: object, happening: Happening, isHeard: boolean): P {
  const next = acted(item, values, happening)
  if (isHeard) return next
  const history = next.history.map((entry, at) =>
    at === next.history.length - 1 ? { ...entry, queuedAt: happening.at } : entry,
  )
  if (history.some(({ queuedAt }) => !queuedAt) || next.dropping) return { ...next, history }
  const { pending: _, pendingSince: __, ...settled } = { ...next, history }
  return settled as P
}
