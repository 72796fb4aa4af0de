import { settled } from '#admissions/rounds/acts.ts'
import { type Application, happened, nameOf, type Person } from '#admissions/rounds/application.ts'
import type { DeskPorts, OpenedRound } from '#admissions/rounds/desk.ts'
import { causeOfDoing, doOnce } from '#admissions/rounds/doing.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import { taking } from '#admissions/rounds/file.ts'
import { plainName } from '#admissions/rounds/found.ts'
import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import { happenedTo, newRound, type Round } from '#admissions/rounds/round.ts'
import type { Exchanges, ExchangeTaken } from '#contract/admissions/seat.ts'
import { hashOf } from '#record/canonical.ts'
import { change } from '#record/change.ts'
import { inFile, type OutLine, outFile, type Refused } from './file.ts'

type Neighbour = Exchanges['neighbours'][number]

/** Schools whose area is none of a neighbour's. */
const elsewhere = { id: 'elsewhere', name: 'Other councils' }

/** Words that many councils have in their names, and that tell none of them apart. */
const common = /\b(?:city|county|borough|district|council|unitary|authority|of|the|and)\b/gi

/** "Leicester City Council" → "leicester". */
const own = (name: string): string => plainName(name.replace(common, ' '))

/** The neighbour in whose area a family says that a school is. */
export function neighbourOf({ neighbours }: DeskPorts['council'], area: string): string {
  const said = own(area)
  return neighbours.find(({ name }) => own(name) === said)?.id ?? elsewhere.id
}

/** A child at a school of a neighbour. */
interface Pair {
  readonly application: Application
  readonly school: string
}

/** Every child at every school of a neighbour, or of all of them. */
function pairsOf(ports: DeskPorts, applications: readonly Application[], neighbour?: string): Pair[] {
  return taking(applications).flatMap((application) =>
    Object.entries(application.said.away).flatMap(([school, { area }]) =>
      !neighbour || neighbourOf(ports.council, area) === neighbour ? [{ application, school }] : [],
    ),
  )
}

/** With whom a round is exchanged, and how often. */
export async function exchangesView(ports: DeskPorts, { round }: OpenedRound): Promise<Exchanges> {
  const pairs = pairsOf(ports, await ports.applications.ofRound(round.id))
  const count = (id: string) =>
    pairs.filter(({ application, school }) => areaOf(ports, application, school) === id).length
  const answered = (id: string) =>
    pairs.filter(
      ({ application, school }) => application.answers[school] && areaOf(ports, application, school) === id,
    ).length
  const view = ({ id, name }: { readonly id: string; readonly name: string }): Neighbour => ({
    id,
    name,
    ours: count(id),
    answered: answered(id),
    steps: round.exchange
      .filter(({ neighbour }) => neighbour === id)
      .map(({ neighbour: _, ...step }) => ({ ...step })),
  })
  return { version: round.version, neighbours: [...ports.council.neighbours, elsewhere].map(view) }
}

const areaOf = (ports: DeskPorts, { said }: Application, school: string): string =>
  neighbourOf(ports.council, said.away[school]?.area ?? '')

const lateOf = (application: Application): string => {
  const { late } = factsOf(application)
  if (!late) return 'N'
  return late.excused ? 'E' : 'Y'
}

const lineOf = ({ application, school }: Pair): OutLine => ({
  reference: application.reference,
  school,
  schoolName: application.said.away[school]?.name ?? '',
  name: nameOf(application),
  born: factsOf(application).born ?? '',
  address: application.said.home.join(', '),
  care: factsOf(application).care ?? 'N',
  late: lateOf(application),
})

export const knows = ({ council }: DeskPorts, neighbour: string): boolean =>
  [...council.neighbours, elsewhere].some(({ id }) => id === neighbour)

const nextStep = ({ exchange }: Round, neighbour: string, direction: 'in' | 'out'): number =>
  exchange.filter((step) => step.neighbour === neighbour && step.direction === direction).length + 1

/** One file, as the round notes it. `text`: hash of what came in, by which another file under the same key is known. */
interface Exchanged {
  readonly neighbour: string
  readonly direction: 'in' | 'out'
  readonly lines: number
  readonly text?: string
  readonly key: string
}

/** Notes in the round that a file went out or came in, once under its key, and says which step of the exchange it is. */
async function note(
  ports: DeskPorts,
  { round }: OpenedRound,
  by: Person,
  { key, ...body }: Exchanged,
): Promise<Outcome<number>> {
  const at = ports.now()
  const time = at.toISOString()
  const doing = { by, at, seen: round.version, key, body }
  const { neighbour, direction, lines } = body
  const noted = await doOnce(
    ports.rounds,
    round.id,
    doing,
    (kept, cause) => {
      const step = { neighbour, direction, step: nextStep(kept, neighbour, direction), at: time, by, lines }
      return done(
        happenedTo(kept, { type: 'exchanged', at: time, by, cause }, { exchange: [...kept.exchange, step] }),
      )
    },
    () => newRound(round.id, time),
  )
  return noted.kind === 'done' ? done(stepOf(noted.item, causeOfDoing(doing))) : noted
}

/** Each file is one entry of the history, in the order of the steps. */
function stepOf({ history, exchange }: Round, cause: string): number {
  const at = history.filter(({ type }) => type === 'exchanged').findIndex((entry) => entry.cause === cause)
  const step = exchange[at]?.step
  if (step === undefined) throw new Error('A file of the exchange is noted without its step')
  return step
}

/** The file for a neighbour, and that it went out. */
export async function sendOut(
  ports: DeskPorts,
  opened: OpenedRound,
  by: Person,
  neighbour: string,
): Promise<string> {
  const pairs = pairsOf(ports, await ports.applications.ofRound(opened.round.id), neighbour)
  const at = ports.now().toISOString()
  await note(ports, opened, by, {
    neighbour,
    direction: 'out',
    lines: pairs.length,
    key: `out ${neighbour} ${at}`,
  })
  return outFile(pairs.map(lineOf))
}

/** Keeps one answer; does nothing where it, or one of a later file, is there already. */
async function keep(
  ports: DeskPorts,
  { reference, school, could }: { reference: string; school: string; could: boolean },
  step: number,
) {
  const at = ports.now().toISOString()
  await change<Application, void>(ports.applications, reference, (kept) => {
    const before = kept?.answers[school]
    if (!kept || before?.could === could || (before && before.step > step)) return { answer: undefined }
    const answers = { ...kept.answers, [school]: { could, step, at } }
    const entry = { type: 'neighbour-answered', at, fact: `preferences/${school}` } as const
    return { save: happened(kept, entry, { answers, changedAt: at }), answer: undefined }
  })
}

/**
 * Takes a neighbour's answers: every line that can be, and says why of each that cannot. That the file came in is noted
 * before any answer is kept, so that nothing of another file under the same key is; sent again, the rest is kept.
 */
export async function takeIn(
  ports: DeskPorts,
  opened: OpenedRound,
  by: Person,
  { neighbour, text, key }: { readonly neighbour: string; readonly text: string; readonly key: string },
): Promise<Outcome<ExchangeTaken>> {
  const why = settled(opened.round, ports.now())
  if (why) return notNow(why)
  const { answers, refused } = inFile(text)
  const pairs = pairsOf(ports, await ports.applications.ofRound(opened.round.id), neighbour)
  const known = new Set(pairs.map(({ application, school }) => `${application.reference} ${school}`))
  const isKnown = ({ reference, school }: (typeof answers)[number]) => known.has(`${reference} ${school}`)
  const taken = answers.filter(isKnown)
  const file = { neighbour, direction: 'in', lines: taken.length, text: hashOf(text), key } as const
  const noted = await note(ports, opened, by, file)
  if (noted.kind !== 'done') return noted
  for (const one of taken) await keep(ports, one, noted.item)
  const strange = answers
    .filter((one) => !isKnown(one))
    .map(({ line }): Refused => ({ line, message: notOurs }))
  const all = [...refused, ...strange].sort((a, b) => a.line - b.line)
  return done({ neighbour, step: noted.item, taken: taken.length, refused: all.map((one) => ({ ...one })) })
}

const notOurs = 'Our file for this council has no application with this reference and school.'
