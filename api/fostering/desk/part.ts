import type { DeskPart, PartEvent } from '#contract/fostering/desk.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { Head, Part } from '../household/part.ts'
import { freshPart, type HouseholdPorts } from '../household/perform.ts'
import { done, type Outcome } from '../household/refusal.ts'
import { checkPart } from '../household/verify.ts'
import { partView } from '../household/view.ts'
import type { Who } from '../rights/may.ts'

const eventsOf = ({ history }: Part): PartEvent[] =>
  history.map(({ number, type, at, by: { as, name } }) => ({ number, type, at, by: { as, name } }))

/** A part with what happened to it, for somebody of whom it was asked whether they may see it. */
export async function deskPart(
  ports: HouseholdPorts,
  who: Who,
  head: Head,
  name: PartName,
  all: boolean,
): Promise<Outcome<DeskPart>> {
  const id = `${head.household}/${name}`
  const kept = all ? await ports.parts.get(id) : await ports.parts.light(id)
  const part = kept ?? (await freshPart(ports, who, head, name))
  if (!part) return { kind: 'not-found' }
  const isWhole = all || !part.volumes?.length
  return done({
    ...(await partView(who, head, part, !isWhole)),
    history: eventsOf(part),
    misfit: (isWhole && kept && checkPart(kept)) || null,
  })
}
