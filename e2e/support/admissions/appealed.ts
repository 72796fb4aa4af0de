import { appealBy } from '#admissions/explain/appeal.ts'
import { letterOf } from '#admissions/explain/words/letter.ts'
import { newRound } from '#admissions/rounds/round.ts'
import { offersPart } from '#aws/admissions/offers-part.ts'
import type { Explanation } from '#contract/admissions/explanation.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { calendars } from '#council/calendars.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { writeAll } from '#infra/operate/seed/write.ts'
import { seedRound } from './round.ts'
import { asSent, sentApplication } from './sent.ts'

/** No other test shows offers of this round. */
const round = 'secondary-2028'
const run = 'a'.repeat(64)
export const refusing = { id: 'sample-brook-academy', name: 'Sample Brook Academy' }
const offered = { id: 'sample-park-school', name: 'Sample Park School' }

const came = (metres: number) => ({
  criterion: { id: 'others', place: 8, words: 'Any other child' },
  measure: { by: 'straight-line' as const, metres },
})

/** What a family is told today whose first choice was full. */
function told(reference: string, day: string): Explanation {
  const part = { pool: refusing.id, name: null, places: 30, applied: 44, ahead: 33 }
  const appeal = {
    by: appealBy(calendars, 'nowhere', day),
    infantClass: false,
    to: { text: 'Appeal on this page.' },
  }
  return {
    ...{ version: 1, round, run, reference, told: day, answerBy: day, check: null },
    outcome: { kind: 'preference', place: 2, school: offered, how: 'order' },
    preferences: [
      {
        ...{ place: 1, school: refusing, kind: 'full', waiting: null, appeal },
        parts: [{ ...part, came: came(2345), last: came(1987), late: false, needs: [] }],
      },
      { place: 2, school: offered, kind: 'offered', how: 'order', part: null },
    ],
  }
}

/** A family of the installation that has been refused its first choice and can read so. */
export async function refusedFamily(url: string): Promise<{ reference: string; key: string }> {
  const receipt = await sentApplication(url)
  const [seeded] = await seedRound(round, 1, (application) => asSent(application, receipt))
  if (!seeded) throw new Error('There is no application')
  const { reference, keys, said } = seeded.application
  const at = new Date().toISOString()
  const explanation = told(reference, dayInEngland(new Date()))
  const from = { council: 'The council', contact: ['Call us.'], complainUrl: `${url}/`, checkUrl: `${url}/` }
  const letter = letterOf(explanation, from)
  const offer = { reference, run, round, keys, child: said.child.name, explanation, letter }
  const publication = { run, at, ready: true, setAt: at, heldBack: [] }
  const { documents } = operatorClients()
  const { AdmissionsTableName: table = '' } = await outputs()
  await writeAll(documents, table, [
    { ...newRound(round, at), version: 1, state: 'published', publication, part: round, sort: 'round' },
    { ...offer, part: offersPart(reference), sort: `offer#${run}` },
  ])
  return { reference, key: receipt.trackingKey }
}
