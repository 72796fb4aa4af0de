import type { Provider } from '#contract/core/listing.ts'
import type { Official, Tier } from './listings-official.ts'

/** A listing or a service, as far as the official lists know of such a thing. */
export interface Entry {
  readonly slug: string
  readonly lgsl: number | null
  readonly provider: Provider['kind']
}
/** A tier that we have reason to contradict. */
export interface Exception {
  readonly slug: string
  readonly tier: Tier
  readonly why: string
}
/** `problem` says what does not agree; without it, all is well. */
export interface Verdict {
  readonly slug: string
  readonly says: string
  readonly problem?: string
}

const agreeing: Readonly<Record<Tier, readonly Provider['kind'][]>> = {
  'county/unitary': ['county'],
  'district/unitary': ['district'],
  all: ['county', 'district'],
}

function verdictOf(
  { slug, lgsl, provider }: Entry,
  official: ReadonlyMap<number, Official>,
  exception: Exception | undefined,
): Verdict {
  if (lgsl === null) return { slug, says: 'no LGSL id' }
  const known = official.get(lgsl)
  if (!known) return { slug, says: `LGSL ${lgsl}`, problem: 'neither list has this id' }
  const { name, tier } = known
  const says = `LGSL ${lgsl} ${name}, ${tier ?? 'tier not listed'}`
  if (!tier || agreeing[tier].includes(provider)) return { slug, says }
  if (exception?.tier === tier) return { slug, says: `${says}, but ${provider}: ${exception.why}` }
  return { slug, says, problem: `it says that the provider is ${provider}` }
}

/**
 * Compares each entry with the official lists, in order. An exception that is of no use any more is a problem too,
 * so that none outlives its reason.
 */
export function verdictsOf(
  entries: readonly Entry[],
  official: ReadonlyMap<number, Official>,
  exceptions: readonly Exception[],
): Verdict[] {
  const useless = exceptions.filter((exception) => {
    const entry = entries.find(({ slug }) => slug === exception.slug)
    return !entry || !verdictOf(entry, official, undefined).problem
  })
  return [
    ...entries.map((entry) =>
      verdictOf(
        entry,
        official,
        exceptions.find(({ slug }) => slug === entry.slug),
      ),
    ),
    ...useless.map(({ slug }) => ({
      slug,
      says: 'an exception',
      problem: 'it is not needed any more: remove it',
    })),
  ]
}
