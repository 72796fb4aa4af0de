import { momentAfter } from '#contract/admissions/dates.ts'
import type { AskCorrection, Held } from '#contract/admissions/family.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import { hashOf } from '#record/canonical.ts'
import { matchHash } from '#record/keys.ts'
import { settled } from './acts.ts'
import { type Application, happened, nameOf } from './application.ts'
import { withAway } from './away.ts'
import { type Doing, doOnce } from './doing.ts'
import type { Engine } from './engine.ts'
import { heldFacts } from './facts.ts'
import type { Applications, CouncilData, CouncilRound, Rounds } from './ports.ts'
import { done, invalid, notNow, type Outcome } from './refusal.ts'
import { newRound, type Round } from './round.ts'
import { heldStandings } from './standing.ts'

export interface FamilyPorts {
  readonly applications: Applications
  readonly rounds: Pick<Rounds, 'get'>
  readonly council: CouncilData
  readonly engine: Pick<Engine, 'criterionOf' | 'standings'>
  readonly now: () => Date
}

/** The application that this key opens. Undefined for a wrong key and for an unknown reference alike. */
export async function opened(
  { applications }: Pick<FamilyPorts, 'applications'>,
  reference: string,
  key: string,
): Promise<Application | undefined> {
  const application = await applications.get(reference)
  return application && matchHash(application.keys, key) ? application : undefined
}

/** The round of an application. Throws where the council has none of that name any more. */
export async function roundOf({ council, rounds }: Pick<FamilyPorts, 'council' | 'rounds'>, id: string) {
  const [of, kept] = await Promise.all([council.roundOf(id), rounds.get(id)])
  if (!of) throw new Error(`The council has no round ${id}`)
  return { council: of, round: kept ?? newRound(id, '') }
}

/** Until when a correction can be asked for; null: no longer. */
function correctUntil(round: Round, { dates }: CouncilRound, now: Date): string | null {
  const until = momentAfter(dates.lateUntil)
  return settled(round, now) || round.state === 'signed' || until <= now ? null : until.toISOString()
}

/** What is held of a child, as its family sees it. */
export async function heldView(ports: FamilyPorts, application: Application): Promise<Held> {
  const { council, round } = await roundOf(ports, application.round)
  const names = new Map(withAway(council, [application]).schools.map(({ id, name }) => [id, name]))
  const nameOfSchool = (id: string) => names.get(id) ?? id
  const { corrections, said, version } = application
  return {
    reference: application.reference,
    round: { id: round.id, title: titleOf(council.dates), offersOn: council.dates.offersOn },
    version,
    child: { name: nameOf(application), born: said.facts.born ?? null },
    inTime: !said.facts.late || said.facts.late.excused,
    facts: heldFacts(application, nameOfSchool, true),
    preferences: heldStandings(ports.engine, { council, round }, application, 'family'),
    corrections: corrections.map(({ answer, ...correction }) => ({
      ...correction,
      ...(answer ? { answer: { at: answer.at, outcome: answer.outcome, text: answer.text } } : {}),
    })),
    correctUntil: correctUntil(round, council, ports.now()),
  }
}

/** How many corrections may wait for an answer: more than any family has, and fewer than an item holds. */
const mostOpen = 20

/** A family says that something held of its child is wrong. */
export async function askCorrection(
  ports: FamilyPorts,
  application: Application,
  { seen, ...asked }: AskCorrection,
  key: string,
): Promise<Outcome<Application>> {
  const at = ports.now()
  const { council, round } = await roundOf(ports, application.round)
  if (!correctUntil(round, council, at))
    return notNow('The places are being given out, so nothing can be corrected here any more. Call us.')
  const doing: Doing = { by: { id: 'family', name: '' }, at, seen, key, body: asked }
  return doOnce(ports.applications, application.reference, doing, (kept, cause) => {
    const { preferences } = kept.said.facts
    if (asked.school && !preferences.some(({ school }) => school === asked.school))
      return invalid('/school', 'Name one of the schools that you applied for.')
    if (kept.corrections.filter(({ answer }) => !answer).length >= mostOpen)
      return notNow('You have asked for many corrections that we have not answered yet. Call us.')
    const { school, ...rest } = asked
    const correction = {
      id: hashOf(cause).slice(0, 16),
      at: at.toISOString(),
      ...rest,
      ...(school ? { school } : {}),
    }
    const entry = { type: 'correction-asked', at: correction.at, cause } as const
    return done(happened(kept, entry, { corrections: [...kept.corrections, correction] }))
  })
}
