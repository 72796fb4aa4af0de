import type { Day } from '#contract/calendar/day.ts'
import type { AgreedLine, ClaimLine, JourneyLine, TopUp } from '#contract/fostering/carers/money.ts'
import { taxYearOf } from '#contract/fostering/money.ts'
import type { ClaimValues } from './claim.ts'
import { priceOf, type Rates, rates } from './price.ts'

/** Other claims of the household, by the names of their parts. */
export type Claims = Readonly<Record<string, ClaimValues>>

export const isJourney = (line: ClaimLine): line is JourneyLine => line.is === 'journey'

/** Tenths of a mile by car that were agreed of a claim, in the tax year that begins on this day. */
const drivenIn = ({ lines, agreed }: ClaimValues, year: Day): number =>
  agreed.reduce((sum, { id, priced }) => {
    const line = lines.find((one) => one.id === id)
    const counts = line && isJourney(line) && line.vehicle === 'car' && taxYearOf(line.on) === year
    return counts ? sum + (priced?.tenths ?? 0) : sum
  }, 0)

/** Whether the first was checked before the second: two of the same moment by their names, so that one is always first. */
const isBefore = (a: ClaimValues, aName: string, b: ClaimValues, bName: string): boolean => {
  const [first, second] = [a.checked?.at, b.checked?.at]
  if (first === undefined) return false
  if (second === undefined || first < second) return true
  return first === second && aName < bName
}

/**
 * Tenths of a mile by car that the same carer was agreed before this claim, in a tax year. A claim that is not checked comes
 * after all that are.
 */
export const drivenBefore = (name: string, claim: ClaimValues, others: Claims, year: Day): number =>
  Object.entries(others)
    .filter(([other, one]) => other !== name && one.by === claim.by && isBefore(one, other, claim, name))
    .reduce((sum, [, one]) => sum + drivenIn(one, year), 0)

/** What is agreed now of each line, after all that was agreed before, by the rates of its day; `unknown` names lines for which somebody has to say the amount. */
export function workOut(
  name: string,
  { checked: _, ...claim }: ClaimValues,
  others: Claims,
  knownOn: Day,
  all: Rates = rates,
): { readonly agreed: AgreedLine[]; readonly unknown: string[] } {
  const driven = new Map<Day, number>()
  const agreed: AgreedLine[] = []
  const unknown: string[] = []
  const byDay = [...claim.lines].sort((a, b) => a.on.localeCompare(b.on))
  for (const line of byDay) {
    const { why, pence, tenths } = claim.adjusted[line.id] ?? {}
    const because = why === undefined ? {} : { why }
    if (pence !== undefined || !isJourney(line)) {
      agreed.push({ id: line.id, pence: pence ?? (isJourney(line) ? 0 : line.pence), ...because })
      continue
    }
    const year = taxYearOf(line.on)
    const before = driven.get(year) ?? drivenBefore(name, claim, others, year)
    const journey = { ...line, tenths: tenths ?? line.tenths }
    const priced = priceOf(journey, line.vehicle === 'car' ? before : 0, knownOn, all)
    if (line.vehicle === 'car') driven.set(year, before + journey.tenths)
    if (priced) agreed.push({ id: line.id, pence: priced.pence, priced, ...because })
    else unknown.push(line.id)
  }
  return { agreed: inOrder(agreed, claim.lines), unknown }
}

const inOrder = (agreed: readonly AgreedLine[], lines: readonly ClaimLine[]) =>
  lines.flatMap(({ id }) => agreed.filter((one) => one.id === id))

/**
 * Journeys whose miles no longer stand where they were counted: another claim of the same carer was checked in the same
 * moment. Nothing is paid until somebody checks it again.
 */
export const isMiscounted = (name: string, claim: ClaimValues, others: Claims): boolean => {
  const first = new Map<Day, number>()
  for (const { id, priced } of claim.agreed) {
    const line = claim.lines.find((one) => one.id === id)
    if (!priced || !line || !isJourney(line) || line.vehicle !== 'car') continue
    const year = taxYearOf(line.on)
    first.set(year, Math.min(first.get(year) ?? priced.before, priced.before))
  }
  return [...first].some(([year, before]) => drivenBefore(name, claim, others, year) !== before)
}

interface Change {
  readonly line: string
  /** More than was agreed and topped up so far; below nothing, what it would be less. Pence. */
  readonly pence: number
  readonly rate: Day
}

/** By how much each journey would be paid another sum by the rates that are known now. */
export const changesSince = (claim: ClaimValues, knownOn: Day, all: Rates = rates): Change[] =>
  claim.agreed.flatMap(({ id, priced, pence }) => {
    const line = claim.lines.find((one) => one.id === id)
    if (!priced || !line || !isJourney(line)) return []
    const now = priceOf({ ...line, tenths: priced.tenths }, priced.before, knownOn, all)
    const got = pence + claim.topUps.reduce((sum, one) => (one.line === id ? sum + one.pence : sum), 0)
    return now && now.pence !== got ? [{ line: id, pence: now.pence - got, rate: now.rate }] : []
  })

/** What is paid besides, for rates that went up: once for each line and rate. A rate that went down takes nothing back. */
export const topUpsOf = (claim: ClaimValues, today: Day, all: Rates = rates): TopUp[] =>
  changesSince(claim, today, all)
    .filter(({ pence }) => pence > 0)
    .map((one, at) => ({ ...one, n: claim.topUps.length + at + 1, on: today }))
