import type { SearchEntry } from './entry.ts'
import { ofAChild, type SaidFirst, saidFirst } from './saidFirst.ts'

/** The page that a notice belongs to. A fall has none of its own, and of bullying the search finds the right one. */
const pageOf: Partial<Record<SaidFirst, string>> = {
  suicide: 'mental-health-help',
  violence: 'domestic-abuse-help',
}

const stillborn = /\bstill ?b(or|ir)|\bmiscarr/i
const died = /\b(died|dead|dies|death|deaths|bereave\w*)\b|\bpassed away\b/i
const joyful = /\b(births?|marri\w*|marry|wedding|partnership)\b/i

/** What is of weddings and newborn babies alone. */
const ofJoy = ({ lifeEvents }: SearchEntry) =>
  lifeEvents.length > 0 && lifeEvents.every((id) => id === 'marriage' || id === 'baby')

/** What was found, as somebody who is afraid or grieves should read it: help first, and no wedding beside a death. */
export function fittingFirst(
  typed: string,
  found: readonly SearchEntry[],
  all: readonly SearchEntry[],
): readonly SearchEntry[] {
  const said = saidFirst(typed)
  const slug = said === 'violence' && ofAChild(typed) ? 'worried-about-a-child' : said && pageOf[said]
  const help = slug === undefined ? undefined : all.find((one) => one.slug === slug)
  const grieves = stillborn.test(typed) || (died.test(typed) && !joyful.test(typed))
  const rest = found.filter((one) => one !== help && !(grieves && ofJoy(one)))
  return help ? [help, ...rest] : rest
}
