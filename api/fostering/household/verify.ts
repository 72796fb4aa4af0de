import { hashOf } from '#record/canonical.ts'
import { firstMisfit, hashOfLast } from '#record/chain.ts'
import { idOf, type Part } from './part.ts'

/**
 * What does not fit in a part's record, in a sentence; undefined where all of it does. Every entry names the hash of the
 * one before, and the hash of the values after it. `kept`: the part as it was known elsewhere, from a backup or an
 * export, whose end it has to have.
 */
export function checkPart(part: Part, kept?: Part): string | undefined {
  const end = kept && hashOfLast(kept.history)
  const entry = firstMisfit(part.history.slice(0, kept?.history.length), end)
  if (entry !== undefined) return `${part.name}: entry ${entry} is not the one that followed`
  const all = firstMisfit(part.history)
  if (all !== undefined) return `${part.name}: entry ${all} is not the one that followed`
  const last = part.history.at(-1)
  if (!last || last.after !== hashOf(part.values))
    return `${part.name}: its values are not those that entry ${last?.number ?? 0} left`
  return undefined
}

/** Everything in the parts of a household that does not fit. */
export const checkParts = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => {
    const fault = checkPart(part)
    return fault === undefined ? [] : [`${idOf(part).split('/')[0]} ${fault}`]
  })
