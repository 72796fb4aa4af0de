import { canonical } from '#record/canonical.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import { dropOld } from '#record/take-out.ts'
import { type Application, happened, type Said } from './application.ts'
import type { Applications } from './ports.ts'

/** An application as its service request has it now. */
export interface Source {
  readonly reference: string
  readonly version: number
  readonly submittedAt: string
  readonly keys: readonly { readonly hash: string }[]
  /** `erased`: no personal word is left in it. `over`: taken back, or closed without a place being wanted. */
  readonly state: 'open' | 'over' | 'erased'
  /** Missing once it is erased. */
  readonly said?: Said
}

export interface TakePorts {
  readonly applications: Pick<Applications, 'create' | 'get' | 'save' | 'drop'>
  /** Undefined where there is no such request, or it is none of an application. */
  readonly sourceOf: (reference: string) => Promise<Source | undefined>
  /** Deletes what was laid out for a family to be told. Does nothing where nothing is. */
  readonly dropOffers: (reference: string) => Promise<void>
  readonly now: () => Date
}

const same = (one: unknown, other: unknown) => canonical(one) === canonical(other)

const fresh = (source: Source, said: Said, at: string): Application => ({
  reference: source.reference,
  round: said.round,
  keys: source.keys,
  source: source.version,
  submittedAt: source.submittedAt,
  said,
  set: [],
  corrections: [],
  answers: {},
  changedAt: at,
  version: 1,
  history: [{ number: 1, type: 'received', at: source.submittedAt }],
})

export const isErased = ({ history }: Pick<Application, 'history'>): boolean =>
  history.some(({ type }) => type === 'erased')

/** Everything of the child taken out; that there was an application, and when, stays. */
export function erased(application: Application, at: string): Application {
  const said: Said = {
    round: application.round,
    child: { name: '' },
    parent: { name: '', phone: null },
    home: [],
    facts: { home: null, preferences: [] },
    lateReason: null,
    away: {},
  }
  const history = application.history.map(({ why: _, ...entry }) => entry)
  return happened(
    { ...application, history },
    { type: 'erased', at },
    { said, set: [], corrections: [], keys: [], withdrawn: true, changedAt: at },
  )
}

/**
 * What is said now. Where the home is stays known while its address is the same: whoever finds it may not answer just then.
 */
const saidOf = ({ said: before }: Application, now: Said): Said =>
  now.facts.home || !same(now.home, before.home)
    ? now
    : { ...now, facts: { ...now.facts, home: before.facts.home } }

/** The application after what its request says now; undefined where that changes nothing. */
function after(application: Application, source: Source, at: string): Application | undefined {
  // A request may be closed after its child was erased with the round: nothing of it comes back.
  if (source.version <= application.source || isErased(application)) return undefined
  const known = { source: source.version, keys: source.keys }
  if (source.state === 'erased' || !source.said) return { ...erased(application, at), source: source.version }
  if (source.state === 'over' && !application.withdrawn)
    return happened(application, { type: 'withdrawn', at }, { ...known, withdrawn: true, changedAt: at })
  const said = saidOf(application, source.said)
  if (same(said, application.said) && !application.withdrawn)
    return same(source.keys, application.keys)
      ? undefined
      : { ...application, ...known, version: application.version + 1 }
  const { withdrawn: _, ...back } = application
  return happened(
    source.state === 'over' ? application : back,
    { type: 'changed-by-family', at },
    { ...known, said, round: said.round, changedAt: at },
  )
}

/**
 * Takes into the round what a service request says now. It goes by the request and not by the event, so that a repeat, or
 * one that comes late, changes nothing. What staff have set stays.
 */
export async function take(ports: TakePorts, reference: string): Promise<void> {
  const source = await ports.sourceOf(reference)
  if (!source) return
  if (source.state === 'erased') await ports.dropOffers(reference)
  const at = ports.now().toISOString()
  await change(opening(ports.applications), reference, (kept) => {
    if (!kept)
      return source.state === 'open' && source.said
        ? { save: fresh(source, source.said, at), answer: undefined }
        : { answer: undefined }
    const next = after(kept, source, at)
    return next ? { save: next, answer: undefined } : { answer: undefined }
  })
  // No queue does it, as none is given what happens to applications.
  if (source.state === 'erased') await dropOld(ports.applications, reference)
}
