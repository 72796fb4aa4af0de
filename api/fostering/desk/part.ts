import type { DeskPart, PartEvent } from '#contract/fostering/desk.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { Head, Part } from '../household/part.ts'
import { contextOf, freshPart, type HouseholdPorts, othersFor } from '../household/perform.ts'
import { done, type Outcome } from '../household/refusal.ts'
import { checkPart } from '../household/verify.ts'
import { partView } from '../household/view.ts'
import { kindFor } from '../parts/index.ts'
import type { Who } from '../rights/may.ts'

const eventsOf = ({ history }: Part): PartEvent[] =>
  history.map(({ number, type, at, by: { as, name } }) => ({ number, type, at, by: { as, name } }))

/** What its next acts would bring. Whether somebody is on the list of a panel is asked of who may do what those never do. */
async function aheadOf(ports: HouseholdPorts, who: Who, head: Head, part: Part, can: readonly string[]) {
  const kind = await kindFor(part.name)
  if (!kind?.ahead) return undefined
  const isAsked = can.some((act) => kind.acts[act]?.never === 'on-panel')
  const onPanel = isAsked && (await (ports.onPanel?.(who.id) ?? true))
  const others = await othersFor(ports, head, part.name)
  return kind.ahead(part.values, contextOf(ports, who, head, part.name, {}, others), onPanel)
}

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
  const view = await partView(who, head, part, !isWhole)
  const ahead = await aheadOf(ports, who, head, part, view.acts)
  return done({
    ...view,
    values: ahead ? { ...view.values, ahead } : view.values,
    history: eventsOf(part),
    misfit: (isWhole && kept && checkPart(kept)) || null,
  })
}
