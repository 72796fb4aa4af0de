import { dayInEngland } from '#contract/calendar/day.ts'
import type { ClaimList } from '#contract/fostering/carers/claims.ts'
import {
  type ClaimLine,
  ClaimShown,
  type ClaimState,
  type SentLine,
} from '#contract/fostering/carers/money.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { claimOf, totalOf } from '#fostering/carers/money/claim.ts'
import { workOut } from '#fostering/carers/money/work-out.ts'
import type { TagColour } from '#web/design/Tag.tsx'
import { isLeft, isOrWasCarer } from '../carer/links.ts'

export const readClaim = ({ values }: Pick<PartView, 'values'>): ClaimShown => ClaimShown.parse(values)

export const today = (): string => dayInEngland(new Date())

export const colourOf: Readonly<Record<ClaimState, TagColour>> = {
  draft: 'grey',
  sent: 'blue',
  asked: 'orange',
  agreed: 'teal',
  'in-run': 'teal',
  paid: 'green',
  failed: 'red',
  refused: 'red',
  'taken-back': 'grey',
}

/** Its carer can still change it. */
export const canChange = ({ state, checked }: ClaimShown): boolean =>
  !checked && (state === 'draft' || state === 'sent' || state === 'asked' || state === 'taken-back')

/** Whether somebody claims: while they foster, and for what they paid until their approval ended. */
export const mayClaim = (view: PlaceView): boolean =>
  isOrWasCarer(view) && (view.phase === 'approved' || isLeft(view))

/** Other claims, as those that a claim is worked out beside. */
export const othersOf = (claims: ClaimList['claims'], name: string) =>
  Object.fromEntries(claims.filter((one) => one.name !== name).map((one) => [one.name, claimOf(one.claim)]))

/** Whose a claim is, in words. */
export const nameIn = ({ people }: Pick<PlaceView, 'people'>, id: string): string =>
  people.find((one) => one.id === id)?.name ?? 'Somebody in your household'

/** What each line comes to by the rates that are known today, and all of it. */
export function estimateOf(name: string, claim: ClaimShown, claims: ClaimList['claims']) {
  const { agreed, unknown } = workOut(name, claimOf(claim), othersOf(claims, name), today())
  return { agreed, unknown, total: totalOf({ agreed, topUps: [] }) }
}

/** A line as it is sent again: a receipt that it has stays. */
export function sentAgain(line: ClaimLine): SentLine {
  if (line.is === 'journey') return line
  const { receipt, ...rest } = line
  return { ...rest, ...(receipt ? { keeps: receipt.id } : {}) }
}

/** The name of one line more. */
export function nextLine(lines: readonly ClaimLine[]): string {
  const numbers = lines.map(({ id }) => Number(id.slice(1)))
  return `l${Math.max(0, ...numbers) + 1}`
}

/** A number for a claim, drawn by this device: two of them never draw the same. */
export function drawnNumber(): number {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2))
  return 1 + (a % 100_000) * 1_000_000_000 + (b % 1_000_000_000)
}
