import type { Person } from '#admissions/rounds/application.ts'
import { done, invalid, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import { missingIn } from '#contract/admissions/appeals/appeal.ts'
import type { EnterAppeal, KnownRefusals } from '#contract/admissions/appeals/staff.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { isBlank } from '#contract/core/blank.ts'
import { type Appeal, appealId, happened, newAppeal, type Refusal } from './appeal.ts'
import { isLate, lodgeBy } from './clocks.ts'
import { once } from './once.ts'
import type { OfficerAppealPorts } from './ports.ts'

/** What the family of an application can appeal against; undefined where it was refused nothing. */
export async function knownRefusals(
  ports: OfficerAppealPorts,
  by: Person,
  reference: string,
): Promise<KnownRefusals | undefined> {
  const [refusals, appeals] = await Promise.all([
    ports.refusals.known(reference),
    ports.appeals.of(reference),
  ])
  const [first] = refusals
  if (!first) return undefined
  await ports.looks.record({ reference, at: ports.now().toISOString(), by, what: 'appeal' })
  const sent = new Set(
    appeals.flatMap(({ state, refusal }) => (state === 'started' ? [] : [refusal.school.id])),
  )
  const counting = { calendars: ports.calendars, ...ports.terms }
  return {
    reference,
    child: first.child,
    refusals: refusals.map((one) => ({
      ...{ school: one.school, told: one.told, infantClass: one.infantClass },
      inYear: one.kind === 'in-year',
      lodgeBy: lodgeBy(counting, one),
      sent: sent.has(one.school.id),
    })),
  }
}

/** The appeal as it came, by the same rules as one that a family sends itself. What the family had begun to write stays beside it. */
function entered(
  appeal: Appeal,
  { words, how, on }: EnterAppeal,
  { by, at, cause, late }: { by: Person; at: Date; cause: string; late: boolean },
): Outcome<Appeal> {
  if (appeal.state !== 'started') return notNow('The family has sent this appeal already.')
  const [wrong] = Object.entries(missingIn(words, late))
  if (wrong) return invalid(`/words/${wrong[0]}`, wrong[1])
  const lodgedAt = at.toISOString()
  const begun = appeal.words.reasons
  const said = isBlank(begun) ? appeal.said : [...appeal.said, { at: lodgedAt, text: begun }]
  const changes = { state: 'lodged', words, late, lodgedAt, lodgedOn: on, way: how, said } as const
  return done(happened(appeal, { type: 'lodged', at: lodgedAt, by, cause }, changes))
}

/** Why an appeal cannot have come on this day; undefined where it can. */
function wrongDay({ told }: Refusal, on: string, today: string) {
  if (on > today) return invalid('/on', 'Enter today’s date or an earlier one')
  return on < told ? invalid('/on', 'Enter a date after the family was told of the refusal') : undefined
}

/** An officer enters an appeal that came by post, phone or email, so that nobody has to appeal online. */
export async function enterAppeal(
  ports: OfficerAppealPorts,
  by: Person,
  reference: string,
  body: EnterAppeal,
  key: string,
): Promise<Outcome<Appeal>> {
  const refusal = (await ports.refusals.known(reference)).find(({ school }) => school.id === body.school)
  if (!refusal) return invalid('/school', 'Choose a school that refused this child a place')
  const at = ports.now()
  const wrong = wrongDay(refusal, body.on, dayInEngland(at))
  if (wrong) return wrong
  const id = appealId(reference, refusal.school.id)
  const seen = (await ports.appeals.get(id))?.history.length ?? 0
  const late = isLate({ calendars: ports.calendars, ...ports.terms }, refusal, body.on)
  const outcome = await once(
    ports.appeals,
    id,
    { by, at, seen, key, body },
    (appeal, cause) => entered(appeal, body, { by, at, cause, late }),
    () => newAppeal(refusal),
  )
  if (outcome.kind === 'done') await ports.tasks.send({ do: 'appeal', what: 'appeal', id })
  return outcome
}
