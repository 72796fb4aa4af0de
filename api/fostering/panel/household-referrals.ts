import { dayInWords } from '#contract/calendar/words.ts'
import { type Panel, panels } from '#contract/fostering/panel/members.ts'
import type { Outcome } from '#contract/fostering/panel/referral.ts'
import type { WaitingLine, WaitingReferral } from '#contract/fostering/panel/waiting.ts'
import { referralTypeInWords } from '#contract/fostering/panel/words.ts'
import { kindOfPart, type PartName } from '#contract/fostering/parts.ts'
import { hear } from '../household/hear.ts'
import type { Head } from '../household/part.ts'
import type { HouseholdPorts } from '../household/perform.ts'
import { isReferred, type Referral, type ReferralValues } from '../parts/referral/values.ts'
import type { Of, Referrals } from './referrals.ts'

const isOn = (one: { readonly meeting: string | null; readonly item: string | null } | null, on: Of) =>
  one?.meeting === on.meeting && one.item === on.item

const onAgenda = ({ listed }: Referral): string =>
  `This is already on the agenda for the panel on ${dayInWords(listed?.on ?? '')}.`

/** Why a referral cannot come before this panel now; undefined where it can. */
function cannot(one: Referral, panel: Panel): string | undefined {
  const { state, route } = one
  if (!route.steps.includes('panel')) return 'This is decided without a panel.'
  if (route.panel !== panel) return 'This should go to the other panel.'
  if (state === 'listed') return onAgenda(one)
  if (state === 'withdrawn') return 'This was taken back.'
  return state === 'referred' ? undefined : 'The panel has had this already.'
}

function cannotStay(one: Referral, on: Of): string | undefined {
  const { state, listed, recommendations } = one
  if (state === 'withdrawn') return 'This was taken back.'
  // Not listed yet, or between two days of the same meeting.
  if (state === 'referred' || isOn(listed, on) || recommendations.some((made) => isOn(made, on)))
    return undefined
  return state === 'listed' ? onAgenda(one) : 'The panel has had this already.'
}

/** How many papers of these kinds a record has, and how many of them somebody has still to finish. */
function papersOf({ known }: Pick<Head, 'known'>, kinds: WaitingLine['papers']): WaitingReferral['papers'] {
  const all = Object.values(known).filter(
    ({ name, state }) => kinds.includes(kindOfPart(name)) && state !== 'not-needed',
  )
  return { many: all.length, open: all.filter(({ state }) => state !== 'done').length }
}

/** Nearest first; of the same day, or of none, who waits longest. */
const byDay = (a: WaitingReferral, b: WaitingReferral): number =>
  (a.by ?? '9').localeCompare(b.by ?? '9') || a.since.localeCompare(b.since)

/** What waits for a panel, by the key of the panel. */
export type WaitingLines = (panel: Panel) => Promise<WaitingLine[]>

/** Referrals of households as they lie in their records. */
export function householdReferrals(ports: HouseholdPorts, lines: WaitingLines): Referrals {
  async function read(household: string, referral: PartName): Promise<Referral | undefined> {
    const part = await ports.parts.light(`${household}/${referral}`)
    const values = part?.values as ReferralValues | undefined
    return values && isReferred(values) ? values : undefined
  }
  return {
    async find(household, referral) {
      const one = await read(household, referral)
      if (!one) return undefined
      const names = one.people.map(({ name }) => name).join(' and ')
      return {
        type: one.type,
        title: names === '' ? referralTypeInWords[one.type] : `${referralTypeInWords[one.type]}: ${names}`,
        referred: one.on,
        outcomes: Object.keys(one.route.outcomes) as Outcome[],
        cannot: (panel) => cannot(one, panel),
      }
    },
    async waiting(today) {
      const found = (await Promise.all(panels.map(lines))).flat()
      const all = await Promise.all(
        found.map(async ({ papers, ...line }): Promise<WaitingReferral[]> => {
          const head = (await ports.parts.light(`${line.household}/head`)) as Head | undefined
          const late = line.by !== null && line.by < today
          return head ? [{ ...line, late, papers: papersOf(head, papers) }] : []
        }),
      )
      return all.flat().sort(byDay)
    },
    bring: async (household, name, { type, ...body }, event) =>
      hear(ports, { household, name, type, body, event }),
    async cannotStay(household, referral, on) {
      const one = await read(household, referral)
      return one && cannotStay(one, on)
    },
    decidedOn: async (household, referral) => (await read(household, referral))?.decisions[0]?.on,
  }
}
