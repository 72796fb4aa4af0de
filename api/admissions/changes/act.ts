import type { Person } from '#admissions/rounds/application.ts'
import type { OpenedRound } from '#admissions/rounds/desk.ts'
import { doOnce } from '#admissions/rounds/doing.ts'
import { done, invalid, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import { signers } from '#admissions/rounds/round.ts'
import type { ActOnChange } from '#contract/admissions/changes.ts'
import { type Change, happenedToChange } from './change.ts'
import { withoutRemedy } from './compared.ts'
import { type OpenedChange, openChange } from './open.ts'
import type { ChangePorts } from './ports.ts'

type Act = ActOnChange['act']
type ActOf<Do extends Act['do']> = Extract<Act, { do: Do }>

/** Who does it, and whether they may decide, which a second person does. */
export interface ChangingStaff {
  readonly by: Person
  readonly mayDecide: boolean
}

interface Acting extends ChangingStaff {
  readonly at: string
  readonly cause: string
}

const entryOf = ({ at, by, cause }: Acting) => ({ at, by, cause })

/** Why this change cannot be agreed to, whoever looks at it; undefined where it can. */
export function notReady({ change, differences, effect }: OpenedChange): string | undefined {
  if (change.state !== 'proposed') return 'There is nothing to agree to.'
  if (change.failure !== null)
    return 'We could not make the corrected run. Drop this proposal, and make a new one.'
  if (!effect) return 'We have not worked out yet what it would change.'
  if (change.what.kind !== 'mistake') return undefined
  if (change.signatures.length < signers)
    return `The corrected run is signed by ${change.signatures.length} of ${signers}.`
  const left = withoutRemedy(differences, change.remedies).length
  return left > 0 ? `Say for ${left} more what is done for them.` : undefined
}

/** Why this person cannot, whoever else may. */
export const ownProposal = 'You proposed this yourself. Somebody else has to look at it and agree.'

const changedSince =
  'The lists have changed since you looked. Look at the effect as it is now, and agree to that.'

function agree(opened: OpenedChange, { lookedAt }: ActOf<'agree'>, acting: Acting): Outcome<Change> {
  const { change, write, effect } = opened
  if (!acting.mayDecide) return { kind: 'forbidden' }
  const why = notReady(opened)
  if (why) return notNow(why)
  if (change.by.id === acting.by.id) return notNow(ownProposal)
  if (effect?.hash !== lookedAt) return invalid('/act/lookedAt', changedSince)
  return done(
    happenedToChange(
      change,
      { type: 'agreed', ...entryOf(acting) },
      { state: 'agreed', effect, acts: write.acts, words: opened.words },
    ),
  )
}

function drop({ change }: OpenedChange, { why }: ActOf<'drop'>, acting: Acting): Outcome<Change> {
  if (change.state !== 'proposed' && change.state !== 'computing')
    return notNow('This has already been agreed. To undo it, propose the opposite.')
  return done(happenedToChange(change, { type: 'dropped', ...entryOf(acting), why }, { state: 'dropped' }))
}

/** Signs the corrected run: two people do, and each has compared every child in it. */
function sign(
  { change, differences }: OpenedChange,
  { run, compared, minutes }: ActOf<'sign'>,
  acting: Acting,
): Outcome<Change> {
  if (!acting.mayDecide) return { kind: 'forbidden' }
  const { corrected, signatures, state } = change
  if (!corrected || state !== 'proposed') return notNow('There is no corrected run to sign.')
  if (corrected.run !== run) return { kind: 'changed' }
  if (corrected.faults.length > 0)
    return notNow('The check of the corrected run found faults. Drop this, and find out why.')
  if (signatures.length >= signers) return notNow('Two people have signed this run already.')
  if (signatures.some(({ by }) => by.id === acting.by.id))
    return notNow('You have signed this run. Somebody else has to look at it and sign too.')
  if (compared !== differences.length)
    return invalid(
      '/act/compared',
      `Compare all ${differences.length} children, one by one, and say how many you compared.`,
    )
  const signed = { by: acting.by, at: acting.at, ...(minutes && { minutes }) }
  return done(
    happenedToChange(change, { type: 'signed', ...entryOf(acting) }, { signatures: [...signatures, signed] }),
  )
}

function choose(
  { change, differences }: OpenedChange,
  { reference, remedy, why }: ActOf<'remedy'>,
  acting: Acting,
): Outcome<Change> {
  if (change.state !== 'proposed' || !change.corrected)
    return notNow('There is nothing to make good so far, or it is agreed already.')
  const found = differences.find((one) => one.reference === reference)
  if (!found?.better)
    return invalid(
      '/act/reference',
      'Choose a child that should have had a better place. Every other child keeps what it has.',
    )
  if (remedy === 'list' && !found.named)
    return invalid(
      '/act/remedy',
      'The family did not name this school, so there is no place on its list. Choose something else.',
    )
  const chosen = { remedy, why, by: acting.by, at: acting.at }
  return done(
    happenedToChange(
      change,
      { type: 'remedy-chosen', ...entryOf(acting), why },
      { remedies: { ...change.remedies, [reference]: chosen } },
    ),
  )
}

function decide(opened: OpenedChange, act: Act, acting: Acting): Outcome<Change> {
  switch (act.do) {
    case 'agree':
      return agree(opened, act, acting)
    case 'drop':
      return drop(opened, act, acting)
    case 'sign':
      return sign(opened, act, acting)
    case 'remedy':
      return choose(opened, act, acting)
  }
}

/** Does something with a change that somebody proposed. What is agreed is written by whoever takes the task. */
export async function actOnChange(
  ports: ChangePorts,
  opened: OpenedRound,
  staff: ChangingStaff,
  id: string,
  { seen, act }: ActOnChange,
  key: string,
): Promise<Outcome<Change>> {
  const at = ports.now()
  const doing = { by: staff.by, at, seen, key, body: act }
  const outcome = await doOnce(ports.changes, id, doing, async (change, cause) =>
    decide(await openChange(ports, opened, change), act, { ...staff, at: at.toISOString(), cause }),
  )
  // Where this is lost, the next minute asks for it again.
  if (outcome.kind === 'done' && outcome.item.state === 'agreed')
    await ports.tasks.send({ do: 'change', change: id })
  return outcome
}
