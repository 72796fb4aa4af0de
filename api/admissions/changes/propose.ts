import type { Application, Person } from '#admissions/rounds/application.ts'
import type { OpenedRound } from '#admissions/rounds/desk.ts'
import { causeOfDoing } from '#admissions/rounds/doing.ts'
import { done, invalid, notNow, type Outcome, type Refusal } from '#admissions/rounds/refusal.ts'
import type { ProposeChange, WhatChanges } from '#contract/admissions/changes.ts'
import { hashOf } from '#record/canonical.ts'
import { chained } from '#record/chain.ts'
import { notYet } from './base.ts'
import { type Change, type ChangeEntry, isForOne } from './change.ts'
import { planOf } from './open.ts'
import type { ChangePorts } from './ports.ts'
import { wrongWith } from './wrong.ts'

/** What a change would do, worked out and not written. */
export async function preview(ports: ChangePorts, opened: OpenedRound, by: Person, what: WhatChanges) {
  const why = notYet(opened, ports.now())
  if (why) return notNow(why)
  if (what.kind === 'mistake')
    return notNow('A corrected run works out what a mistake changed: propose it first.')
  const { refused, application } = await wrongWith(ports, opened, what)
  if (refused) return refused
  await look(ports, by, application)
  return done({ application, ...(await planOf(ports, opened, what, application)) })
}

/** Remembers who looked at what is held of a child. */
export async function look(
  { looks, now }: Pick<ChangePorts, 'looks' | 'now'>,
  by: Person,
  application: Pick<Application, 'reference'> | undefined,
): Promise<void> {
  if (!application) return
  const { reference } = application
  await looks.record({ reference, at: now().toISOString(), by, what: 'change' })
}

/** The id of a change: by the child or the round that it is of, and by the key that made it. */
const idOf = (what: WhatChanges, round: string, cause: string): string =>
  `${'reference' in what ? what.reference : round}/${hashOf(cause).slice(0, 16)}`

function newChange(
  opened: OpenedRound,
  { what, why, evidence }: ProposeChange,
  { by, at, cause }: { readonly by: Person; readonly at: string; readonly cause: string },
): Change {
  const { id, publication } = opened.round
  return {
    id: idOf(what, id, cause),
    round: id,
    published: publication?.run ?? '',
    ...{ what, why, evidence, by, at },
    state: what.kind === 'mistake' ? 'computing' : 'proposed',
    effect: null,
    acts: [],
    corrected: null,
    signatures: [],
    remedies: {},
    failure: null,
    changedAt: at,
    version: 1,
    history: [{ ...chained<ChangeEntry>([], { type: 'proposed', at, by, why, cause }), number: 1 }],
  }
}

const lookFirst = (): Refusal =>
  invalid(
    '/lookedAt',
    'The lists have changed since you looked. Look at the effect as it is now, then send it again.',
  )

/** Proposes a change, for somebody else to agree to. Whoever proposes it has seen what comes of it. */
export async function propose(
  ports: ChangePorts,
  opened: OpenedRound,
  by: Person,
  body: ProposeChange,
  key: string,
): Promise<Outcome<Change>> {
  const { what } = body
  const at = ports.now()
  const why = notYet(opened, at)
  if (why) return notNow(why)
  const change = newChange(opened, body, {
    by,
    at: at.toISOString(),
    cause: causeOfDoing({ by, key, body: null }),
  })
  const before = await ports.changes.get(change.id)
  if (before) return again(ports, before, body)
  const { refused, application } = await wrongWith(ports, opened, what)
  if (refused) return refused
  if (what.kind !== 'mistake') {
    const { effect, write } = await planOf(ports, opened, what, application)
    if (effect.hash !== body.lookedAt) return lookFirst()
    const [cannot] = write.without
    if (cannot && write.acts.length === 0 && isForOne(what)) return notNow(cannot.why)
  }
  const kept = await ports.changes.create(change)
  return kept ? again(ports, kept, body) : begun(ports, change)
}

/** The same key once more: what was sent before, or a mistake. */
const again = async (
  ports: ChangePorts,
  kept: Change,
  { what, why }: ProposeChange,
): Promise<Outcome<Change>> =>
  hashOf([kept.what, kept.why]) === hashOf([what, why]) ? begun(ports, kept) : { kind: 'key-reused' }

async function begun(ports: ChangePorts, change: Change): Promise<Outcome<Change>> {
  if (change.state === 'computing') await ports.tasks.send({ do: 'correct', change: change.id })
  return done(change)
}
