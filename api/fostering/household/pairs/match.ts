import { dayInEngland } from '#contract/calendar/day.ts'
import {
  type MatchPair,
  type PairKind,
  type PairLine,
  type PairsFitting,
  type PairsWaiting,
  pairKinds,
} from '#contract/fostering/carers/pairs.ts'
import { kindOfPart, type PartName } from '#contract/fostering/parts.ts'
import { fits, isBegun, type PairValues } from '../../carers/pairs/pair.ts'
import { told } from '../../parts/carers/pairs/shared.ts'
import { mayPart, type Who } from '../../rights/may.ts'
import { headOf } from '../head-of.ts'
import type { Head, Part } from '../part.ts'
import { type HouseholdPorts, perform } from '../perform.ts'
import { done, type Outcome } from '../refusal.ts'
import type { PairLists } from './line.ts'

export type PairPorts = HouseholdPorts & { readonly pairs: PairLists }

/** So many that wait are a page, and so many offers that fit. Of the offers so many are looked at for those. */
const mostShown = 50
const mostFitting = 20
const mostLooked = 400

/** Lines of households whose part somebody may see; the others are as if they were not there. */
async function seen(
  { parts }: Pick<HouseholdPorts, 'parts'>,
  all: readonly Who[],
  lines: readonly PairLine[],
): Promise<PairLine[]> {
  const heads = await parts.lights([...new Set(lines.map(({ household }) => `${household}/head`))])
  const phaseOf = new Map(
    heads.flatMap((head) => (head ? [[head.household, (head as Part as Head).values.phase]] : [])),
  )
  return lines.filter(({ household, part }) => {
    const phase = phaseOf.get(household)
    return phase !== undefined && all.some((who) => mayPart(who, 'see', part, phase))
  })
}

/** A page of what is asked for and waits for a match. */
export async function pairsWaiting(
  ports: PairPorts,
  all: readonly Who[],
  kind: PairKind,
  after?: string,
): Promise<PairsWaiting> {
  const { lines, next } = await ports.pairs.asks(kind, mostShown, after)
  return { today: dayInEngland(ports.now()), asks: await seen(ports, all, lines), next }
}

/** The part that asks, as it stands; undefined where there is none. */
async function askingIn({ parts }: HouseholdPorts, household: string, name: PartName) {
  const part = await parts.get(`${household}/${name}`)
  const values = part?.values as PairValues | undefined
  const kind = pairKinds.find((one) => one === kindOfPart(name))
  return part && kind && values && isBegun(values) && values.side === 'asks'
    ? { part, kind, values }
    : undefined
}

/** Offers of other households that fit what is asked for. */
export async function pairsFitting(
  ports: PairPorts,
  all: readonly Who[],
  household: string,
  name: PartName,
): Promise<PairsFitting | undefined> {
  const asking = await askingIn(ports, household, name)
  if (!asking) return undefined
  const { kind, values } = asking
  const until = values.until ?? dayInEngland(ports.now())
  const lines = await ports.pairs.offers(kind, until, mostLooked)
  const asked = { from: values.from, until: values.until, places: values.children?.length ?? 0 }
  const fitting = lines.filter((line) => line.household !== household && fits(asked, line))
  return {
    offers: await seen(ports, all, fitting.slice(0, mostFitting)),
    more: fitting.length > mostFitting || lines.length === mostLooked,
  }
}

const notOpen = {
  kind: 'not-now',
  message: 'They are not waiting for a match any more. Reload this page.',
} as const

/**
 * Matches what is asked for with an offer. The offer is taken in one conditional write of its own: of two workers who take
 * one, one gets it. Then whoever asks hears of it; where somebody else matched them meanwhile, the offer is free again.
 */
export async function matchPair(
  ports: HouseholdPorts,
  all: readonly Who[],
  head: Head,
  name: PartName,
  offer: MatchPair,
  key: string,
): Promise<Outcome<Part>> {
  const asking = await askingIn(ports, head.household, name)
  const other = await headOf(ports, offer.household)
  const who = all.find(
    (one) =>
      mayPart(one, 'record', name, head.values.phase) &&
      other !== undefined &&
      mayPart(one, 'record', offer.part, other.values.phase),
  )
  if (!asking || !other || kindOfPart(offer.part) !== asking.kind || offer.household === head.household)
    return { kind: 'not-found' }
  if (!who) return { kind: 'forbidden' }
  const { values } = asking
  const match = `${offer.household}/${offer.part}/${offer.seen}`
  const isSame = values.with?.match === match
  if (values.over || (values.with && !isSame)) return notOpen
  const side = told({ ...values, yes: false }, { household: head.household, name }, match)
  const taken = await perform(ports, who, {
    ...{ household: offer.household, name: offer.part, act: 'take', key, seen: offer.seen },
    body: { other: side },
  })
  if (taken.kind !== 'done') return taken
  const after = await askingIn(ports, head.household, name)
  return after?.values.with?.match === match ? done(after.part) : notOpen
}
