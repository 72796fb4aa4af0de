import type { Room } from '#contract/admissions/in-year/in-year.ts'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { happened, type InYear, type InYearSaid } from '../case.ts'
import { answerDue } from '../clocks.ts'
import * as rules from '../rules.ts'
import { choice, days, from, said } from './world.ts'

export const ada = { id: 'ada', name: 'Ada' }
export const ben = { id: 'ben', name: 'Ben' }
export const acting = (by = ada, today = '2027-01-11'): rules.Acting & { by: typeof ada } => ({
  keepsList: (school: string) => school !== 'listless',
  ...{ days, terms: inYearTerms, from, by, today, at: `${today}T10:00:00.000Z` },
})

/** An application of 6 January 2027, which is to be answered by the 27th. */
export const begun = (
  choices = [choice('hill', 'council'), choice('dale', 'school', '2027-01-06')],
  more: Partial<InYearSaid> = {},
) =>
  happened(
    {
      reference: 'SA-7K3M-9QTD',
      keys: [],
      source: 1,
      submittedAt: '2027-01-06T09:00:00.000Z',
      receivedOn: '2027-01-06',
      state: 'deciding',
      said: { ...said, ...more },
      choices,
      due: answerDue(days, inYearTerms, 'hill', '2027-01-06'),
      place: null,
      told: null,
      changedAt: '2027-01-06T09:00:00.000Z',
      version: 0,
      history: [],
    },
    [{ type: 'received', at: '2027-01-06T09:00:00.000Z' }],
  )

export const no = {
  outcome: 'refused',
  reason: 'full',
  why: 'There are 32 in the year.',
  list: true,
} as const
export const yes = { outcome: 'room', why: 'There is a place.', list: false } as const
export const byBody = { body: 'Admissions committee', on: '2027-01-11' }

export function ok(outcome: ReturnType<typeof rules.propose>): InYear {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.item
}

/** What two people of the council decide for a school. */
export const decides = (
  kept: InYear,
  school: string,
  what: typeof no | typeof yes,
  known: Room | null = null,
) =>
  ok(
    rules.confirm(
      ok(rules.propose(kept, { do: 'propose', school, ...what }, known, acting())),
      school,
      known,
      acting(ben),
    ),
  )
