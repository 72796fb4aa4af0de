import type { Tasks } from '#admissions/rounds/ports.ts'
import type { InYearTerms } from '#contract/admissions/in-year/terms.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import { dropOld } from '#record/take-out.ts'
import { type Choice, happened, type InYear, type InYearSaid, isErased, isHeld } from './case.ts'
import { answerDue, type SchoolDays } from './clocks.ts'
import type { InYears } from './ports.ts'

/** An application as its service request has it now. */
export interface InYearSource {
  readonly reference: string
  readonly version: number
  readonly submittedAt: string
  readonly keys: readonly { readonly hash: string }[]
  /** `erased`: no personal word is left in it. `over`: taken back, or closed by staff. */
  readonly state: 'open' | 'over' | 'erased'
  /** Missing once it is erased. */
  readonly said?: InYearSaid
  readonly choices?: readonly Choice[]
}

export interface TakeInYearPorts {
  readonly inYears: Pick<InYears, 'create' | 'get' | 'save' | 'drop'>
  /** Undefined where there is no such request, or it was sent by the form as it was before. */
  readonly inYearSourceOf: (reference: string) => Promise<InYearSource | undefined>
  readonly days: SchoolDays
  readonly terms: InYearTerms
  /** Schools are told of what was taken in. A task names nobody. */
  readonly tasks: Pick<Tasks, 'send'>
  readonly now: () => Date
}

type Ready = InYearSource & Required<Pick<InYearSource, 'said' | 'choices'>>

const isReady = (source: InYearSource): source is Ready =>
  source.state === 'open' && source.said !== undefined && (source.choices?.length ?? 0) > 0

function fresh({ days, terms }: TakeInYearPorts, source: Ready, at: string): InYear {
  const { reference, keys, version, submittedAt, said, choices } = source
  const receivedOn = dayInEngland(new Date(submittedAt))
  const begun: InYear = {
    ...{ reference, keys, source: version, submittedAt, receivedOn, said, choices },
    state: 'deciding',
    due: answerDue(days, terms, choices[0]?.school.id ?? '', receivedOn),
    place: null,
    told: null,
    changedAt: submittedAt,
    version: 0,
    history: [],
  }
  const asked = choices.filter(({ askedOn }) => askedOn !== null)
  return happened(begun, [
    { type: 'received', at: submittedAt },
    ...asked.map(({ school }) => ({ type: 'asked' as const, at, school: school.id })),
  ])
}

const nobody: InYearSaid = {
  child: { name: '', born: '1900-01-01' },
  parent: { name: '', phone: null },
  home: [],
  yearGroup: 0,
  outsideAge: false,
  needed: '1900-01-01',
  postingFrom: null,
  careOrPlan: false,
  words: [],
}

/** Everything of the child taken out; that there was an application, and when, stays. */
function erased(kept: InYear, source: number, at: string): InYear {
  const history = kept.history.map(({ why: _, ...entry }) => entry)
  const changes = {
    said: nobody,
    choices: [],
    dropped: [],
    place: null,
    other: null,
    told: null,
    keys: [],
    source,
  }
  const state = kept.state === 'deciding' || isHeld(kept) ? ('withdrawn' as const) : kept.state
  // The chain ends here: what it was made from is gone.
  const next = happened({ ...kept, history }, [{ type: 'erased', at }], { ...changes, state })
  return next
}

/** With these the request was ended by us. */
const endings: readonly string[] = ['refused', 'declined', 'lapsed', 'started']

/** The case after what its request says now; undefined where that changes nothing. */
function after(kept: InYear, source: InYearSource, at: string): InYear | undefined {
  if (source.version <= kept.source || isErased(kept)) return undefined
  if (source.state === 'erased') return erased(kept, source.version, at)
  const known = { source: source.version, keys: source.keys }
  // Where we have ended it ourselves, the request says no more than that, also where a place was found since.
  const endedByUs = kept.history.some(({ type }) => endings.includes(type))
  if (source.state === 'over' && !endedByUs && (kept.state === 'deciding' || isHeld(kept)))
    return happened(kept, [{ type: 'withdrawn', at }], { ...known, state: 'withdrawn' })
  const sameKeys = source.keys.map(({ hash }) => hash).join() === kept.keys.map(({ hash }) => hash).join()
  return sameKeys ? undefined : { ...kept, ...known, version: kept.version + 1 }
}

/**
 * Begins a case of what a service request says, or takes in what became of it. It goes by the request and not by the event,
 * so that a repeat, or one that comes late, changes nothing.
 */
export async function takeInYear(ports: TakeInYearPorts, reference: string): Promise<void> {
  const source = await ports.inYearSourceOf(reference)
  if (!source) return
  const at = ports.now().toISOString()
  const open = await change<InYear, boolean>(opening(ports.inYears), reference, (kept) => {
    const next = kept ? after(kept, source, at) : isReady(source) ? fresh(ports, source, at) : undefined
    const { state } = next ?? kept ?? {}
    const answer = state === 'deciding' || (state === 'withdrawn' && source.state === 'over')
    return next ? { save: next, answer } : { answer }
  })
  // After the write, and with each repeat: each school is told once.
  if (open) await ports.tasks.send({ do: 'in-year-schools', reference })
  // No queue does it, as none is given what happens to cases.
  if (source.state === 'erased') await dropOld(ports.inYears, reference)
}
