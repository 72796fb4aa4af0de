import { done, invalid, notNow, type Outcome, type Refusal as Refused } from '#admissions/rounds/refusal.ts'
import { type ActOnAppeal, type FamilyAppeal, missingIn } from '#contract/admissions/appeals/appeal.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { type Appeal, appealId, happened, isOpen, newAppeal, type Refusal } from './appeal.ts'
import { isLate, lodgeBy } from './clocks.ts'
import { once } from './once.ts'
import type { CountingPorts, FamilyAppealPorts } from './ports.ts'
import { shapeOf } from './view.ts'

type Act = ActOnAppeal['act']
type Do<Name extends Act['do']> = Extract<Act, { do: Name }>

/** More than any family has, and fewer than an item holds. */
const most = { files: 30, said: 20, entries: 1500 } as const

interface Moment extends CountingPorts {
  readonly at: Date
  readonly cause: string
  /** Kinds of the files that are to be attached. */
  readonly kinds: Readonly<Record<string, string>>
}

const lateNow = ({ refusal }: Appeal, { terms, calendars, at }: Pick<Moment, 'terms' | 'calendars' | 'at'>) =>
  isLate({ calendars, ...terms }, refusal, dayInEngland(at))

/** What a family may do with an appeal as it stands. */
export function familyCan(appeal: Appeal): FamilyAppeal['can'] {
  if (appeal.version === 0) return ['save', 'lodge', 'attach']
  if (appeal.state === 'started') return ['save', 'lodge', 'attach', 'detach', 'withdraw']
  return isOpen(appeal) ? ['attach', 'say', 'withdraw'] : []
}

function lodge(appeal: Appeal, { words }: Do<'lodge'>, moment: Moment): Outcome<Appeal> {
  const { at, cause } = moment
  const late = lateNow(appeal, moment)
  const [wrong] = Object.entries(missingIn(words, late))
  if (wrong) return invalid(`/act/words/${wrong[0]}`, wrong[1])
  const lodgedAt = at.toISOString()
  const changes = { state: 'lodged', words, late, lodgedAt, lodgedOn: dayInEngland(at) } as const
  return done(happened(appeal, { type: 'lodged', at: lodgedAt, cause }, changes))
}

function attach(appeal: Appeal, { files }: Do<'attach'>, { at, cause, kinds }: Moment): Outcome<Appeal> {
  if (appeal.files.length + files.length > most.files)
    return notNow(`An appeal takes ${most.files} files. Call us if you have more.`)
  const missing = files.findIndex(({ id }) => !kinds[id])
  if (missing >= 0) return invalid(`/act/files/${missing}`, 'This file is not there any more. Add it again.')
  const added = files.map(({ id, title }) => ({
    ...{ id, from: 'family' as const, at: at.toISOString() },
    title: title.trim() || 'Your paper',
    contentType: kinds[id] ?? '',
  }))
  const known = new Set(appeal.files.map(({ id }) => id))
  const all = [...appeal.files, ...added.filter(({ id }) => !known.has(id))]
  return done(happened(appeal, { type: 'attached', at: at.toISOString(), cause }, { files: all }))
}

function say(appeal: Appeal, { text }: Do<'say'>, { at, cause }: Moment): Outcome<Appeal> {
  if (appeal.said.length >= most.said)
    return notNow('You have added to your appeal many times. If there is more that you want to say, call us.')
  const said = [...appeal.said, { at: at.toISOString(), text }]
  return done(happened(appeal, { type: 'said', at: at.toISOString(), cause }, { said }))
}

const overWords = (appeal: Appeal): Refused =>
  notNow(
    appeal.state === 'withdrawn'
      ? 'This appeal was withdrawn. Call us if you want to talk about it.'
      : isOpen(appeal)
        ? 'Your appeal has been sent, so this cannot be changed any more. You can add to it instead.'
        : 'The panel has decided this appeal.',
  )

function acted(appeal: Appeal, act: Act, moment: Moment): Outcome<Appeal> {
  if (!familyCan(appeal).includes(act.do)) return overWords(appeal)
  if (appeal.history.length >= most.entries)
    return notNow(
      'You cannot change your appeal here any more, because it has been changed too many times. Call us.',
    )
  const at = moment.at.toISOString()
  const { cause } = moment
  switch (act.do) {
    case 'save':
      return done(happened(appeal, { type: 'saved', at, cause }, { words: act.words }))
    case 'lodge':
      return lodge(appeal, act, moment)
    case 'attach':
      return attach(appeal, act, moment)
    case 'detach': {
      const files = appeal.files.filter(({ id }) => id !== act.paper)
      return done(happened(appeal, { type: 'detached', at, cause }, { files }))
    }
    case 'say':
      return say(appeal, act, moment)
    case 'withdraw':
      return done(happened(appeal, { type: 'withdrawn', at, cause, why: act.why }, { state: 'withdrawn' }))
  }
}

/** Keeps the files of an act with the appeal before it is written, so that what is acknowledged is there. */
async function keptKinds(
  { files }: FamilyAppealPorts,
  id: string,
  act: Act,
): Promise<Record<string, string>> {
  if (act.do !== 'attach') return {}
  const kinds: Record<string, string> = {}
  for (const file of act.files) {
    const found = await files.waiting(file.id)
    if (found && (await files.keep(id, file.id))) kinds[file.id] = found.contentType
  }
  return kinds
}

/** A family does something with its appeal. What comes of it is asked for after the write: whoever gets no answer sends again. */
export async function actOnAppeal(
  ports: FamilyAppealPorts,
  refusal: Refusal,
  { act, seen }: ActOnAppeal,
  key: string,
): Promise<Outcome<Appeal>> {
  const at = ports.now()
  const id = appealId(refusal.reference, refusal.school.id)
  const kinds = await keptKinds(ports, id, act)
  const doing = { by: { id: 'family', name: '' }, at, seen, key, body: act }
  const outcome = await once(
    ports.appeals,
    id,
    doing,
    (appeal, cause) => acted(appeal, act, { ...ports, at, cause, kinds }),
    () => newAppeal(refusal),
  )
  if (outcome.kind === 'done' && act.do !== 'save')
    await ports.tasks.send({ do: 'appeal', what: 'appeal', id })
  return outcome
}

/** An appeal, or the one that can be begun, as its family sees it. */
export function familyAppeal(ports: CountingPorts, appeal: Appeal): FamilyAppeal {
  const { calendars, terms } = ports
  const begun = appeal.state === 'started'
  return {
    ...shapeOf(ports, appeal),
    late: begun ? lateNow(appeal, { ...ports, at: ports.now() }) : appeal.late,
    version: appeal.history.length,
    lodgeBy: lodgeBy({ calendars, ...terms }, appeal.refusal),
    can: familyCan(appeal),
  }
}

/** What this key opens: a row for each refusal, in the order of the refusals. Undefined where it opens nothing. */
export async function appealsFor(
  { refusals, appeals }: Pick<FamilyAppealPorts, 'refusals' | 'appeals'>,
  reference: string,
  key: string,
): Promise<Appeal[] | undefined> {
  const found = await refusals.of(reference, key)
  if (!found) return undefined
  const kept = new Map((await appeals.of(reference)).map((one) => [one.id, one]))
  const rows = found.map((one) => kept.get(appealId(reference, one.school.id)) ?? newAppeal(one))
  // What was refused before and is offered now has its appeal still.
  const named = new Set(rows.map(({ id }) => id))
  return [...rows, ...[...kept.values()].filter(({ id }) => !named.has(id))]
}
