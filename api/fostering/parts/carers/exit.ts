import * as z from 'zod/mini'
import { AskIndependent, type ExitView, TellExit } from '#contract/fostering/carers/exit.ts'
import { GivenDay } from '#contract/fostering/case.ts'
import { act, type Context, invalid, notNow, type PartKindOf, so } from '../kind.ts'

export type ExitValues = ExitView

const personIn = (name: string) => /^exit\.(p[1-9]\d?)$/.exec(name)?.[1]

/** Whether this person leaves or has left: they gave notice, or an approval that they had has ended. */
function isLeaving(person: string, head: Context['head']): boolean {
  const one = head?.people[person]
  if (!head || !one || one.role === 'child') return false
  return (
    head.notices?.[person] !== undefined ||
    (head.phase === 'closed' &&
      (head.ended?.how === 'terminated' || head.ended?.how === 'transferred') &&
      one.role === 'applicant')
  )
}

const alreadyTold = notNow('You have told us already. Thank you.')

/** They say why they leave, each by themselves. It is said once, as it is. */
const tell = act({
  right: 'fill',
  body: TellExit,
  decide: (values: ExitValues, { reads, reasons, good, better }, { today }) =>
    values.told
      ? alreadyTold
      : so<ExitValues>({
          ...values,
          told: { on: today, reads },
          reasons: [...new Set(reasons)].sort(),
          ...(good ? { good } : {}),
          ...(better ? { better } : {}),
        }),
})

const independent = act({
  right: 'fill',
  body: AskIndependent,
  decide: (values: ExitValues, { contact }, { today }) =>
    values.told
      ? alreadyTold
      : values.independent
        ? notNow('You have asked for this already. Somebody will get in touch with you.')
        : so<ExitValues>({ ...values, independent: { on: today, contact } }),
})

/** Somebody independent talked with them. What was said is not written here unless they write it themselves. */
const talked = act({
  right: 'record',
  body: z.strictObject({
    on: GivenDay,
    by: z.string().check(z.trim(), z.minLength(1, 'Enter who talked to them'), z.maxLength(120)),
  }),
  decide(values: ExitValues, { on, by }, { today }) {
    if (!values.independent) return notNow('They did not ask to talk to somebody independent.')
    if (values.talked) return notNow('That is recorded already.')
    if (on > today || on < values.independent.on)
      return invalid('/with/on', 'The day must be between the day on which they asked and today')
    return so<ExitValues>({ ...values, talked: { on, by } })
  },
})

/** What somebody says who stops fostering: `exit.p1`. */
export const exit: PartKindOf<ExitValues> = {
  kind: 'exit',
  fresh(name, { head }) {
    const person = personIn(name)
    return person && isLeaving(person, head) ? { independent: null, talked: null, told: null } : undefined
  },
  standing({ told, reasons, independent: asked, talked: done }) {
    const said = told && reasons ? { exit: { on: told.on, reasons } } : {}
    // Whoever asked for somebody independent is called, though they have told us why since.
    if (asked && !done) return { state: 'waiting', whose: 'council', independent: asked.on, ...said }
    return told || done
      ? { state: 'done', whose: null, ...said }
      : { state: 'not-started', whose: 'applicant' }
  },
  view({ reasons, good, better, ...values }, { as }) {
    const isTheirs = as === 'applicant' || as === 'member'
    // Whoever supervised them reads nothing of it, and a manager only what they were meant to read.
    const reads = isTheirs || (as === 'manager' && values.told?.reads === true)
    return { ...values, ...(reads ? { reasons, good, better } : {}) }
  },
  acts: { tell, independent, talked },
}
