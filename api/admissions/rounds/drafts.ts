import type { RoundFile } from '#contract/admissions/round.ts'
import { Run } from '#contract/admissions/run.ts'
import type { RunComparison, RunLine, RunList, RunView, SignRun } from '#contract/admissions/staff-runs.ts'
import { hashOf } from '#record/canonical.ts'
import { type Application, nameOf, type Person } from './application.ts'
import type { DeskPorts, OpenedRound } from './desk.ts'
import { type Doing, doOnce } from './doing.ts'
import { howFar } from './how-far.ts'
import type { Ask, Files, KeptException, Made, Mades } from './ports.ts'
import type { Outcome } from './refusal.ts'
import { newRound, type Round, signedBy } from './round.ts'
import { schoolsOf } from './run-schools.ts'
import { sign, signedAlready, type ToSign, unsignable } from './sign.ts'

/** How many runs of a round are listed: those before them stay in their files. */
const listed = 50

export async function runList({ asks, now }: DeskPorts, { round }: OpenedRound): Promise<RunList> {
  const kept = await asks.list(round.id, listed)
  return { version: round.version, runs: kept.map((ask) => howFar(ask, now())) }
}

/** Asks for a run. The same key asks once: the id and the moment of the asking come from it. */
export async function askRun(
  { asks, tasks, now }: DeskPorts,
  { round }: OpenedRound,
  { id, name }: Person,
  key: string,
): Promise<RunLine> {
  const askId = hashOf([round.id, id, key]).slice(0, 22)
  const before = (await asks.list(round.id, listed)).find((one) => one.id === askId)
  const ask: Ask = before ?? {
    id: askId,
    round: round.id,
    step: 'waiting',
    share: 0,
    askedAt: now().toISOString(),
    by: { id, name },
    finishedAt: null,
    run: null,
    failure: null,
  }
  if (!before) await asks.create(ask)
  // Sent again for one that waits: whoever created it may have been stopped before it was sent.
  if (ask.step === 'waiting')
    await tasks.send({ do: 'run', round: round.id, ask: askId, askedAt: ask.askedAt })
  return howFar(ask, now())
}

/** A run with the file that it was computed from; undefined where there is none. */
export interface OpenedRun {
  readonly made: Made
  readonly run: Run
  readonly file: RoundFile
}

export async function openRun(
  { files, mades }: { readonly files: Pick<Files, 'get'>; readonly mades: Pick<Mades, 'get'> },
  round: string,
  id: string,
): Promise<OpenedRun | undefined> {
  const made = await mades.get(round, id)
  if (!made) return undefined
  const [run, file] = await Promise.all([files.get('runs', id), files.get('rounds', made.input)])
  if (!run || !file) throw new Error(`A file of the run ${id} is not there`)
  return { made, run: Run.parse(JSON.parse(run)), file: JSON.parse(file) as RoundFile }
}

/** Whether nothing that the run was made of has changed since. */
export const isCurrent = async (
  { applications }: { readonly applications: Pick<DeskPorts['applications'], 'changedSince'> },
  { round }: OpenedRound,
  { readAt }: Made,
): Promise<boolean> => round.changedAt <= readAt && !(await applications.changedSince(round.id, readAt))

/** The run made before this one, to compare it with. */
async function madeBefore({ asks }: DeskPorts, round: string, run: string): Promise<string | null> {
  const done = (await asks.list(round, listed)).filter((ask) => ask.run)
  const own = done.findIndex((ask) => ask.run === run)
  return done.slice(own + 1).find((ask) => ask.run !== run)?.run ?? null
}

async function toSign(ports: DeskPorts, opened: OpenedRound, made: Made): Promise<ToSign> {
  const [current, compareWith] = await Promise.all([
    isCurrent(ports, opened, made),
    madeBefore(ports, opened.round.id, made.run),
  ])
  return { made, current, compareWith }
}

const namesOf = (applications: readonly Application[]) =>
  new Map(applications.map((one) => [one.reference, nameOf(one)]))

/** What of the run has to be looked at one by one. */
export async function exceptionsOf(
  { files }: Pick<DeskPorts, 'files'>,
  { exceptions }: Made,
): Promise<KeptException[]> {
  const text = await files.get('exceptions', exceptions.file)
  if (text === undefined) throw new Error('The exceptions of a run are not there')
  return JSON.parse(text) as KeptException[]
}

/** A run as one of the staff looks at it before they sign. */
export async function runView(
  ports: DeskPorts,
  opened: OpenedRound,
  found: OpenedRun,
  by: Pick<Person, 'id'>,
): Promise<RunView> {
  const { made, run, file } = found
  const { round, council } = opened
  const ready = await toSign(ports, opened, made)
  const exceptions = await exceptionsOf(ports, made)
  const references = new Set([...made.sample, ...exceptions.map(({ reference }) => reference)])
  const names = namesOf(await ports.applications.some([...references]))
  const schoolNames = new Map(council.schools.map(({ id, name }) => [id, name]))
  const named = (id: string | null | undefined) => (id ? { id, name: schoolNames.get(id) ?? id } : null)
  const placed = new Map(run.placed.map(({ child, school }) => [child, school]))
  return {
    run: made.run,
    madeAt: made.madeAt,
    current: ready.current,
    counts: { ...made.counts, byPreference: [...made.counts.byPreference] },
    schools: schoolsOf(ports.engine, run, file, made.faults),
    exceptions: exceptions.map((one) => ({
      ...one,
      child: names.get(one.reference) ?? '',
      school: named(one.school),
    })),
    sample: made.sample.map((reference) => ({
      reference,
      child: names.get(reference) ?? '',
      offered: named(placed.get(reference)),
    })),
    signatures: signedBy(round, made.run).map(({ run: _, ...one }) => ({ ...one, sample: [...one.sample] })),
    compareWith: ready.compareWith,
    unsignable: [...unsignable(round, ready, ports.now()), ...signedAlready(round, made.run, by.id)],
    version: round.version,
  }
}

/** Signs a run for whoever looked at it. */
export async function signRun(
  ports: DeskPorts,
  opened: OpenedRound,
  made: Made,
  by: Person,
  signed: SignRun,
  key: string,
): Promise<Outcome<Round>> {
  const at = ports.now()
  const ready = await toSign(ports, opened, made)
  const { seen, ...body } = signed
  const doing: Doing = { by, at, seen, key, body: { ...body, run: made.run } }
  const fresh = () => newRound(opened.round.id, at.toISOString())
  return doOnce(
    ports.rounds,
    opened.round.id,
    doing,
    (round, cause) => sign(round, ready, signed, { by, at, cause }),
    fresh,
  )
}

/** Whose offer is another in the second run. */
export async function comparison(
  ports: DeskPorts,
  { council }: OpenedRound,
  a: OpenedRun,
  b: OpenedRun,
): Promise<RunComparison> {
  const named = (id: string | null | undefined) =>
    id ? { id, name: council.schools.find((school) => school.id === id)?.name ?? id } : null
  const before = new Map(a.run.placed.map(({ child, school }) => [child, school]))
  const after = new Map(b.run.placed.map(({ child, school }) => [child, school]))
  const children = [...new Set([...before.keys(), ...after.keys()])]
    .filter((child) => (before.get(child) ?? null) !== (after.get(child) ?? null))
    .sort()
  const names = namesOf(await ports.applications.some(children))
  const count = ({ run }: OpenedRun, school: string) =>
    run.placed.filter((one) => one.school === school).length
  const schools = council.schools.map(({ id, name }) => ({
    id,
    name,
    before: count(a, id),
    after: count(b, id),
  }))
  return {
    a: a.made.run,
    b: b.made.run,
    children: children.map((reference) => ({
      reference,
      child: names.get(reference) ?? '',
      before: named(before.get(reference)),
      after: named(after.get(reference)),
    })),
    schools: schools.filter((school) => school.before !== school.after),
  }
}
