import { addDays } from '#contract/calendar/day.ts'
import type { WayStep } from '#contract/fostering/carers/figures.ts'
import type { Left } from '#contract/fostering/endings.ts'
import { heardFrom } from '#contract/fostering/enquiry.ts'
import { closeReasons } from '#contract/fostering/staff-enquiries.ts'
import type { Counted } from '../../../enquiries/ports.ts'
import type { CaseCounted } from '../../counted.ts'
import type { Records } from '../way.ts'

/** Foster for East Midlands since March 2024: 1,774 enquiries, 531 initial calls, 267 visits, 143 full applications. */
export const eastMidlands = { enquired: 1774, met: 531, visited: 267, applied: 143 } as const

/** The same numbers in the same order from the same seed. */
function drawn(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const hub = 'foster-for-east-midlands'
/** So few reasons that each is given by enough to be told. */
const whyLeft: readonly Left[] = ['too-long', 'heard-little', 'not-now', 'work', 'declined']

/** What was counted of every enquiry and household of a service of this size, drawn from a seed, from this day on. */
export function serviceOf(sizes: typeof eastMidlands, first: string, seed = 7): Records {
  const draw = drawn(seed)
  const enquiries: Counted[] = []
  const cases: CaseCounted[] = []
  for (let at = 0; at < sizes.enquired; at++) {
    const receivedOn = addDays(first, draw(300))
    const source = heardFrom[draw(heardFrom.length)] ?? 'other'
    const ofHub = draw(3) === 0 ? { hub } : {}
    const [met, invited] = [at < sizes.met, at < sizes.visited]
    const closed =
      !met && draw(2) === 0 ? { closed: closeReasons[draw(closeReasons.length)] ?? 'no-answer' } : {}
    enquiries.push({ receivedOn, source, met, invited, ...ofHub, ...closed })
    if (!invited) continue
    const applied = at < sizes.applied
    const visited = addDays(receivedOn, 3 + draw(30))
    const days: Partial<Record<WayStep, string>> = { enquired: receivedOn, visited }
    if (applied) days.applied = addDays(visited, 10 + draw(60))
    const left = draw(applied ? 5 : 2) === 0 ? { left: whyLeft[draw(whyLeft.length)] ?? 'other' } : {}
    cases.push({
      began: receivedOn,
      ...{ applied, assessed: false, stageOne: false, handedOver: false, approved: false },
      ...left,
      more: { kind: 'fostering', heard: source, days, ...ofHub },
    })
  }
  return { enquiries, cases }
}
