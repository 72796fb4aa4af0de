import type { Application } from '#admissions/rounds/application.ts'
import type { OpenedRound } from '#admissions/rounds/desk.ts'
import { openRun } from '#admissions/rounds/drafts.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import type { WhatChanges } from '#contract/admissions/changes.ts'
import type { ToWrite } from './acts.ts'
import { listsOf, schoolsIn, toWrite, workedOut } from './base.ts'
import { type Change, childOf } from './change.ts'
import { type Difference, differences, type Mistake, mistakeActs } from './compared.ts'
import type { Effect } from './effect.ts'
import { withNamed } from './further-acts.ts'
import { type InWords, inWords, namedIn } from './in-words.ts'
import type { ChangePorts } from './ports.ts'

/** A change with what it needs to be looked at: the child, the acts and what comes of them now. */
export interface OpenedChange {
  readonly change: Change
  readonly application: Application | undefined
  /** Of a mistake whose run is made. */
  readonly differences: readonly Difference[]
  readonly write: ToWrite
  readonly effect: Effect | null
  /** What changes, in words; as it was kept once it is agreed. */
  readonly words: readonly InWords[]
}

type Of = Pick<ChangePorts, 'applications' | 'lists' | 'now'>

/** What would be written for a change that is no mistake, and what comes of it. */
export async function planOf(
  ports: Of,
  opened: OpenedRound,
  what: Exclude<WhatChanges, Mistake>,
  application: Application | undefined,
): Promise<{ readonly write: ToWrite; readonly effect: Effect }> {
  const lists = await listsOf(ports, opened, schoolsIn(what, application))
  const write = toWrite(what, application, lists)
  // A school that is named by it is among the child’s own from then on.
  const then = application && what.kind === 'named' ? withNamed(application, what) : application
  return { write, effect: await workedOut(ports, lists, write, then) }
}

/** Whose place is another in the corrected run; nobody while that is not made. */
export async function differencesOf(
  ports: Pick<ChangePorts, 'mades' | 'files'>,
  { round, published, corrected }: Pick<Change, 'round' | 'published' | 'corrected'>,
): Promise<Difference[]> {
  if (!corrected) return []
  const [was, text] = await Promise.all([
    openRun(ports, round, published),
    ports.files.get('runs', corrected.run),
  ])
  if (!was || text === undefined) throw new Error(`A file of the run ${corrected.run} is not there`)
  return differences(was.file, was.run, JSON.parse(text))
}

/** What would be written to make good a mistake, as far as it is decided, and what comes of it. */
async function planOfMistake(
  ports: ChangePorts,
  opened: OpenedRound,
  change: Change,
  what: Mistake,
  found: readonly Difference[],
) {
  const decided = found.filter(({ reference, better }) => better && change.remedies[reference])
  const references = [...decided, ...what.facts].map(({ reference }) => reference)
  const applications = new Map(
    (await ports.applications.some([...new Set(references)])).map((one) => [one.reference, one]),
  )
  const schools = [
    ...what.numbers.map(({ school }) => school),
    ...decided.flatMap(({ should }) => should ?? []),
    ...what.facts.flatMap(({ reference }) => {
      const one = applications.get(reference)
      return one ? factsOf(one).preferences.map(({ school }) => school) : []
    }),
  ]
  const lists = await listsOf(ports, opened, schools)
  const write = mistakeActs(what, lists, found, change.remedies, applications)
  return { write, effect: await workedOut(ports, lists, write) }
}

/** A change as it stands, with what would come of it now. Once it is agreed that is no question any more. */
export async function openChange(
  ports: ChangePorts,
  opened: OpenedRound,
  change: Change,
): Promise<OpenedChange> {
  const { what } = change
  const child = childOf(change)
  const application = child === undefined ? undefined : await ports.applications.get(child)
  const found = what.kind === 'mistake' ? await differencesOf(ports, change) : []
  const words = change.words ?? inWords(what, opened, await ports.applications.some(namedIn(what)))
  const { acts, effect } = change
  const frozen = { write: { acts, without: [], offered: null }, effect, words }
  if (change.state !== 'proposed') return { change, application, differences: found, ...frozen }
  const plan =
    what.kind === 'mistake'
      ? await planOfMistake(ports, opened, change, what, found)
      : await planOf(ports, opened, what, application)
  return { change, application, differences: found, ...plan, words }
}
