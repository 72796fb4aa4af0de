import { invalid, notNow, type Outcome, type Refusal } from '#admissions/rounds/refusal.ts'
import { type Side, sides } from '#contract/admissions/appeals/kinds.ts'
import { type Act, type Acting, after, caseOf, type Do, noCase, quorumOn } from './acting.ts'
import { correctDecision } from './correcting.ts'
import { decide } from './deciding.ts'
import { type Hearing, missingToHear, openCases, panelOf, withCase } from './hearing.ts'
import { beforeTime, whyBegun, whyEarly } from './hearing-now.ts'
import { arrange, notice, wrongPlan } from './notice.ts'

export type { Act } from './acting.ts'

type Acts = { [Name in Act['do']]: (hearing: Hearing, act: Do<Name>, acting: Acting) => Outcome<Hearing> }

const mostCases = 40
const mostNotes = 30

const refused = (why: string | undefined): Refusal | undefined =>
  why === undefined ? undefined : notNow(why)
const tooEarly = (hearing: Hearing, acting: Acting): Refusal | undefined => refused(whyEarly(hearing, acting))
const begun = (hearing: Hearing): Refusal | undefined => refused(whyBegun(hearing))

function addCase(hearing: Hearing, { case: id }: Do<'add-case'>, acting: Acting): Outcome<Hearing> {
  const { appeal } = acting
  if (!appeal || appeal.refusal.school.id !== hearing.school.id)
    return invalid('/act/case', 'Choose an appeal against this school.')
  if (appeal.state !== 'lodged' || (appeal.hearing && appeal.hearing.id !== hearing.id))
    return notNow('This appeal already has a hearing, or it is over.')
  if (hearing.stageOne) return notNow('The hearing has already begun. Arrange another one for this appeal.')
  if (caseOf(hearing, id)) return notNow('This appeal is already part of this hearing.')
  if (hearing.cases.length >= mostCases) return notNow(`A hearing takes ${mostCases} appeals.`)
  const { child, infantClass } = appeal.refusal
  const fresh = { id, child, infantClass, off: null, noticed: null, papers: null, conflicts: {} }
  const others = hearing.cases.filter((one) => one.id !== id)
  return after(
    hearing,
    'add-case',
    acting,
    { case: id },
    {
      cases: [...others, { ...fresh, heard: null, decision: null }],
    },
  )
}

function removeCase(hearing: Hearing, { case: id }: Do<'remove-case'>, acting: Acting): Outcome<Hearing> {
  if (!caseOf(hearing, id)) return noCase
  return after(
    hearing,
    'remove-case',
    acting,
    { case: id },
    { cases: withCase(hearing, id, { off: 'removed' }) },
  )
}

function sendPapers(hearing: Hearing, { case: id }: Do<'send-papers'>, acting: Acting): Outcome<Hearing> {
  if (!caseOf(hearing, id)) return noCase
  const statement = acting.appeal?.statements.at(-1)
  if (!statement) return notNow('The school’s case has not been sent yet.')
  const papers = { at: acting.at.toISOString(), statement: statement.number }
  return after(hearing, 'send-papers', acting, { case: id }, { cases: withCase(hearing, id, { papers }) })
}

function declare(
  hearing: Hearing,
  { case: id, person, why }: Do<'declare'>,
  acting: Acting,
): Outcome<Hearing> {
  const one = caseOf(hearing, id)
  if (!one) return noCase
  if (!hearing.members.some((member) => member.id === person))
    return invalid('/act/person', 'Choose a member of this panel.')
  const conflicts = { ...one.conflicts, [person]: why }
  return after(
    hearing,
    'declare',
    acting,
    { case: id, person },
    { cases: withCase(hearing, id, { conflicts }) },
  )
}

function assign(hearing: Hearing, { person: id }: Do<'assign'>, acting: Acting): Outcome<Hearing> {
  const { person } = acting
  if (!person || person.left) return invalid('/act/person', 'Choose somebody from the list of panel members.')
  if (hearing.members.some((member) => member.id === id)) return notNow('They are already on this panel.')
  const { name, kind } = person
  const members = [...hearing.members, { id, name, kind, there: false }]
  return begun(hearing) ?? after(hearing, 'assign', acting, { person: id }, { members })
}

function unassign(hearing: Hearing, { person: id }: Do<'unassign'>, acting: Acting): Outcome<Hearing> {
  const members = hearing.members.filter((member) => member.id !== id)
  if (members.length === hearing.members.length) return notNow('They are not on this panel.')
  return begun(hearing) ?? after(hearing, 'unassign', acting, { person: id }, { members })
}

const isSide = (who: string): who is Side => sides.some((side) => side === who)

/** Who comes and goes. A member who leaves in between has not heard all of it: what was heard knows who was there. */
const comes = (is: boolean) => (hearing: Hearing, act: Do<'arrive' | 'leave'>, acting: Acting) => {
  const early = tooEarly(hearing, acting)
  if (early) return early
  const { who } = act
  if (who.some((one) => !isSide(one) && !hearing.members.some(({ id }) => id === one)))
    return invalid('/act/who', 'Choose a member of this panel.')
  const others = hearing.there.filter((side) => !who.includes(side))
  const changes = {
    there: is ? [...others, ...who.filter(isSide)] : others,
    members: hearing.members.map((one) => (who.includes(one.id) ? { ...one, there: is } : one)),
    ...(is ? {} : withoutThem(hearing, who)),
  }
  return after(hearing, act.do, acting, { people: who }, changes)
}

/** Whoever left is no more of the panel that hears what has begun. */
const withoutThem = ({ stageOne }: Hearing, who: readonly string[]): Partial<Pick<Hearing, 'stageOne'>> =>
  stageOne ? { stageOne: { ...stageOne, panel: stageOne.panel.filter((id) => !who.includes(id)) } } : {}

function stageOne(
  hearing: Hearing,
  { harm, why, early: reason }: Do<'stage-one'>,
  acting: Acting,
): Outcome<Hearing> {
  const early = tooEarly(hearing, acting) ?? begun(hearing)
  if (early) return early
  const cases = openCases(hearing)
  const [first] = cases
  if (!first) return notNow('There are no appeals to hear at this hearing.')
  const missing = cases.flatMap((one) => missingToHear(hearing, one, quorumOn(acting, hearing)))
  if (missing[0]) return notNow(missing[0])
  const time = beforeTime(hearing, acting)
  if (time && !reason)
    return invalid('/act/early', `This hearing is at ${time}. Say why it began before that.`)
  const panel = hearing.members.filter(({ there }) => there).map(({ id }) => id)
  const heard = { at: acting.at.toISOString(), panel, harm, why, ...(time && reason && { early: reason }) }
  return after(hearing, 'stage-one', acting, {}, { stageOne: heard })
}

function stageTwo(hearing: Hearing, { case: id }: Do<'stage-two'>, acting: Acting): Outcome<Hearing> {
  const one = caseOf(hearing, id)
  if (!one) return noCase
  if (!hearing.stageOne) return notNow('First record that the panel has heard the school’s case.')
  const [missing] = missingToHear(hearing, one, quorumOn(acting, hearing))
  if (missing) return notNow(missing)
  const heard = { at: acting.at.toISOString(), panel: panelOf(hearing, one).map((member) => member.id) }
  return after(hearing, 'stage-two', acting, { case: id }, { cases: withCase(hearing, id, { heard }) })
}

function note(hearing: Hearing, { text }: Do<'note'>, acting: Acting): Outcome<Hearing> {
  const kept = hearing.notes ?? []
  if (kept.length >= mostNotes) return notNow(`A hearing takes ${mostNotes} notes.`)
  const notes = [...kept, { at: acting.at.toISOString(), text }]
  return after(hearing, 'note', acting, {}, { notes })
}

const acts: Acts = {
  change: (hearing, { do: _, agreed = null, ...plan }, acting) =>
    begun(hearing) ??
    wrongPlan('/act', { ...plan, agreed, calendar: hearing.calendar }, acting) ??
    // Whoever had notice of another day has to have it of this one, and what was arranged was for the other day.
    after(
      hearing,
      'change',
      acting,
      {},
      { ...plan, agreed, cases: hearing.cases.map((one) => ({ ...one, noticed: null, arranged: {} })) },
    ),
  cancel: (hearing, _, acting) =>
    begun(hearing) ?? after(hearing, 'cancel', acting, {}, { state: 'cancelled' }),
  assign,
  unassign,
  'add-case': addCase,
  'remove-case': removeCase,
  declare,
  notice,
  arrange,
  'send-papers': sendPapers,
  arrive: comes(true),
  leave: comes(false),
  'stage-one': stageOne,
  'stage-two': stageTwo,
  decide,
  correct: correctDecision,
  note,
  close: (hearing, _, acting) =>
    openCases(hearing).length > 0
      ? notNow('Some appeals have not been decided. Decide them, or take them off this hearing.')
      : after(hearing, 'close', acting, {}, { state: 'closed' }),
}

/** What comes of an act, or why it is not for now. */
export function actOn<A extends Act>(hearing: Hearing, act: A, acting: Acting): Outcome<Hearing> {
  if (hearing.state !== 'planned' && !(act.do === 'correct' && hearing.state === 'closed'))
    return notNow('This hearing is over.')
  const decider = acts[act.do] as (hearing: Hearing, act: A, acting: Acting) => Outcome<Hearing>
  return decider(hearing, act, acting)
}
