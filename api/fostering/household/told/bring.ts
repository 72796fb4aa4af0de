import type { PartName } from '#contract/fostering/parts.ts'
import { hashOf } from '#record/canonical.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import { kindFor } from '../../parts/index.ts'
import { headOf } from '../head-of.ts'
import { acted, idOf, newPart, type Part } from '../part.ts'
import type { HouseholdPorts } from '../perform.ts'

/** What an item outside the household tells one of its parts. */
export interface Told {
  readonly household: string
  readonly name: PartName
  /** Of what the part's kind hears. */
  readonly type: string
  readonly body: object
  /** Which event tells it, such as `P-7K3M-9QTD 12`: the same one again changes nothing. */
  readonly event: string
}

/** The part as the first news of it meets it, in a household whose record is there. */
async function freshIn(ports: HouseholdPorts, { household, name }: Told): Promise<Part | undefined> {
  const head = await headOf(ports, household)
  return head && !head.values.erased ? newPart(household, name, {}) : undefined
}

/**
 * Brings to a part what another item tells it, in one conditional write. Gives the part as it is then, and whether anything
 * is new in it. Throws where a part of this name hears nothing of the kind.
 */
export async function bringTold(
  ports: HouseholdPorts,
  told: Told,
): Promise<{ readonly part: Part | undefined; readonly isNew: boolean }> {
  const { name, type, event } = told
  const kind = await kindFor(name)
  const news = kind?.hears?.[type]
  if (!news) throw new Error(`A part that does not hear “${type}”`)
  const body = news.body.parse(told.body)
  const cause = `told ${hashOf({ event })}`
  const at = ports.now().toISOString()
  const fresh = news.begins && (await freshIn(ports, told))
  return change<Part, { part: Part | undefined; isNew: boolean }>(
    opening(ports.parts),
    idOf(told),
    (found) => {
      const same = { answer: { part: found, isNew: false } }
      const kept = found ?? fresh
      if (!kept || kept.history.some((entry) => entry.cause === cause)) return same
      const values = news.bring(kept.values, body as never)
      if (!values) return same
      const by = { as: 'system', id: event, name: 'Shire' } as const
      const next = acted(kept, values, { type, at, by, cause })
      return { save: next, answer: { part: next, isNew: true } }
    },
  )
}
