import { listId } from '#admissions/lists/ports.ts'
import { type Application, happened } from '#admissions/rounds/application.ts'
import { type OpenedRound, openRound } from '#admissions/rounds/desk.ts'
import { after, type WaitingList } from '#admissions/waiting/list.ts'
import type { StepAct } from '#admissions/waiting/step.ts'
import { change as changing } from '#record/change.ts'
import { type Change, causeOfAct, happenedToChange } from './change.ts'
import { multipleOf, withNamed } from './further-acts.ts'
import type { ChangeTaskPorts } from './ports.ts'
import { tellFamilies } from './tell.ts'

interface FactsOfChild {
  readonly reference: string
  readonly facts: readonly { readonly name: string; readonly value: unknown }[]
  readonly address?: string
  /** One more school that the family names. */
  readonly named?: Extract<Change['what'], { kind: 'named' }>
}

/** What is held of which child from now on. */
async function factsIn({ applications }: ChangeTaskPorts, { what }: Change): Promise<FactsOfChild[]> {
  switch (what.kind) {
    case 'facts': {
      const { reference, facts, address } = what
      return [{ reference, facts, ...(address ? { address } : {}) }]
    }
    case 'plan':
      return [{ reference: what.reference, facts: [{ name: 'plan', value: what.school }] }]
    case 'twin': {
      const twin = await applications.get(what.twin)
      const facts = [{ name: 'multiple', value: twin ? multipleOf(twin) : what.twin }]
      return [what.twin, what.reference].map((reference) => ({ reference, facts }))
    }
    case 'named':
      return [{ reference: what.reference, facts: [], named: what }]
    case 'mistake': {
      const all = Map.groupBy(what.facts, ({ reference }) => reference)
      return [...all].map(([reference, facts]) => ({ reference, facts }))
    }
    default:
      return []
  }
}

/** Sets facts in the application, once: they are what the lists were ranked by when this was agreed. */
const setFacts = (
  ports: ChangeTaskPorts,
  change: Change,
  { reference, facts, address, named }: FactsOfChild,
) =>
  changing<Application, void>(ports.applications, reference, (kept) => {
    const cause = `change ${change.id}`
    if (!kept || kept.withdrawn || kept.history.some((entry) => entry.cause === cause))
      return { answer: undefined }
    const { by, why } = change
    const at = ports.now().toISOString()
    const entry = {
      type: 'fact-set',
      at,
      by,
      why,
      cause,
      fact: named ? 'preferences' : facts.map(({ name }) => name).join(', '),
    } as const
    const set = [...kept.set, ...facts.map(({ name, value }) => ({ name, value, by, at, why }))]
    const { said: before } = named ? withNamed(kept, named) : kept
    const said = address ? { ...before, home: address.split(/\s*[,\n]\s*/).filter(Boolean) } : before
    return { save: happened(kept, entry, { set, said, changedAt: at }), answer: undefined }
  })

/** Writes one act onto its list, once. Why not, where the list is another by now. */
async function writeAct(
  ports: ChangeTaskPorts,
  change: Change,
  { school, act }: StepAct,
  cause: string,
): Promise<string | undefined> {
  const { round, by, why } = change
  return changing<WaitingList, string | undefined>(ports.lists, listId(round, school), (list) => {
    if (!list) return { answer: 'There is no list.' }
    if (list.history.some((entry) => entry.cause === cause)) return { answer: undefined }
    const outcome = after(list, act, { at: ports.now(), by, why: why.slice(0, 500), cause })
    if (outcome.kind === 'done') return { save: outcome.item, answer: undefined }
    return { answer: 'message' in outcome ? outcome.message : outcome.kind }
  })
}

/** Writes everything onto the lists, in its order. Returns what could not be written, and why. */
async function writeLists(ports: ChangeTaskPorts, opened: OpenedRound, change: Change): Promise<string[]> {
  const failed: string[] = []
  for (const [at, one] of change.acts.entries()) {
    const why = await writeAct(ports, change, one, causeOfAct(change, at))
    const name = opened.council.schools.find(({ id }) => id === one.school)?.name ?? one.school
    if (why) failed.push(`${name}: ${why}`)
  }
  return failed
}

/**
 * Writes down what was agreed: what is held of the children, then the lists in the order that was looked at, then each family is told.
 * Every write is known by the change and its place in it, so whatever is cut off goes on where it was.
 */
export async function carryChange(ports: ChangeTaskPorts, id: string): Promise<void> {
  const change = await ports.changes.get(id)
  const opened = change && (await openRound(ports, change.round))
  if (change?.state !== 'agreed' || !opened) return
  for (const facts of await factsIn(ports, change)) await setFacts(ports, change, facts)
  const failed = await writeLists(ports, opened, change)
  await tellFamilies(ports, opened, change)
  const at = ports.now().toISOString()
  const failure = failed.length > 0 ? failed.join(' ') : null
  await changing<Change, void>(ports.changes, id, (kept) =>
    kept?.state === 'agreed'
      ? {
          save: happenedToChange(
            kept,
            failure ? { type: 'not-written', at, why: failure } : { type: 'written', at },
            { state: 'done', failure },
          ),
          answer: undefined,
        }
      : { answer: undefined },
  )
}

/** Asks again for what is agreed and not written, and for corrected runs that nobody made: what was asked before may be lost. */
export async function changesEachMinute(
  ports: Pick<ChangeTaskPorts, 'changes' | 'council' | 'rounds' | 'tasks' | 'now'>,
): Promise<void> {
  const minute = Math.floor(ports.now().getTime() / 60_000)
  if (minute % patience !== 0) return
  for (const { id: round } of ports.council.rounds) {
    if ((await ports.rounds.get(round))?.state !== 'published') continue
    const open = await ports.changes.some(await ports.changes.idsIn(round, 'open'))
    for (const { id, state } of open) {
      if (state === 'agreed') await ports.tasks.send({ do: 'change', change: id })
      if (state === 'computing') await ports.tasks.send({ do: 'correct', change: id })
    }
  }
}

/** Minutes after which it is asked for again. */
const patience = 5
