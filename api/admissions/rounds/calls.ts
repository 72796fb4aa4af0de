import type { Called, Calls } from '#contract/admissions/staff.ts'
import { nameOf, type Person } from './application.ts'
import type { DeskPorts, OpenedRound } from './desk.ts'
import { doOnce } from './doing.ts'
import { openRun } from './drafts.ts'
import { done, invalid, notNow, type Outcome } from './refusal.ts'
import { happenedTo, type Round } from './round.ts'

/** The run whose families are called: the one that is to be shown, else the last that was signed, else the last made. */
async function runOf({ asks }: DeskPorts, { round }: OpenedRound): Promise<string | undefined> {
  const signed = round.publication?.run ?? round.signatures.at(-1)?.run
  if (signed) return signed
  return (await asks.list(round.id, 50)).find(({ run }) => run)?.run ?? undefined
}

async function listed(ports: DeskPorts, opened: OpenedRound, id: string | undefined) {
  const found = id ? await openRun(ports, opened.round.id, id) : undefined
  if (!found) return []
  const { calls, placed } = found.run
  const schoolOf = new Map(placed.map(({ child, school }) => [child, school]))
  return calls.map((reference) => ({ reference, school: schoolOf.get(reference) ?? null }))
}

/** Families without an offer of a school that they named, to be called before offers are shown. */
export async function callsView(ports: DeskPorts, opened: OpenedRound): Promise<Calls> {
  const { council, round } = opened
  const run = await runOf(ports, opened)
  const calls = await listed(ports, opened, run)
  const found = await ports.applications.some(calls.map(({ reference }) => reference))
  const byReference = new Map(found.map((one) => [one.reference, one]))
  const named = (id: string | null) =>
    id ? { id, name: council.schools.find((school) => school.id === id)?.name ?? id } : null
  return {
    version: round.version,
    run: run ?? null,
    calls: calls.flatMap(({ reference, school }) => {
      const application = byReference.get(reference)
      if (!application) return []
      const { parent } = application.said
      const called = round.called[reference] ?? null
      return [
        {
          reference,
          child: nameOf(application),
          parent: parent.name,
          phone: parent.phone,
          instead: named(school),
          called,
        },
      ]
    }),
  }
}

/** Says that a family was called. */
export async function markCalled(
  ports: DeskPorts,
  opened: OpenedRound,
  by: Person,
  { seen, ...body }: Called,
  key: string,
): Promise<Outcome<Round>> {
  const calls = await listed(ports, opened, await runOf(ports, opened))
  const at = ports.now()
  return doOnce(ports.rounds, opened.round.id, { by, at, seen, key, body }, (round, cause) => {
    if (!calls.some(({ reference }) => reference === body.reference))
      return invalid('/reference', 'Send the reference of a family that is on the list.')
    if (round.state === 'published')
      return notNow('Families can see their offers now. You can only record calls made before that.')
    const time = at.toISOString()
    const called = { ...round.called, [body.reference]: { at: time, by, note: body.note } }
    return done(happenedTo(round, { type: 'called', at: time, by, cause }, { called }))
  })
}
