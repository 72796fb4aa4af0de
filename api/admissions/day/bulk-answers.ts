import type { Answer } from '#admissions/answers/answer.ts'
import { askToRemind, askToWarn, cannotRemind, cannotWarn } from '#admissions/answers/by-hand.ts'
import { cannotWithdraw, isToWarn } from '#admissions/answers/rules.ts'
import { actOnAnswer, beginsOf } from '#admissions/answers/staff.ts'
import { may } from '#admissions/rights/may.ts'
import { nameOf } from '#admissions/rounds/application.ts'
import { doOnce } from '#admissions/rounds/doing.ts'
import type { Outcome } from '#admissions/rounds/refusal.ts'
import type { ActOnAnswer } from '#contract/admissions/answer.ts'
import type { Previewed } from '#contract/admissions/day/bulk.ts'
import type { BulkActName, DayGroupName } from '#contract/admissions/day/day.ts'
import { addDays } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { BulkAct, Doing } from './bulk.ts'
import type { Looking } from './source.ts'

/** What would happen to the answer of one family, and why it would not. */
interface OfAnswer {
  readonly act: BulkActName
  readonly groups: readonly DayGroupName[]
  readonly cannot: (answer: Answer, looking: Looking) => string | undefined
  readonly will: (answer: Answer, looking: Looking) => string
  readonly run: (looking: Looking, doing: Doing) => Promise<Outcome<Answer>>
}

const gone = 'There is no offer for this child any more.'

const ofAnswer = ({ act, groups, cannot, will, run }: OfAnswer): BulkAct => ({
  ...{ act, groups, run },
  may: (staff) => may(staff, 'see', 'round') && may(staff, 'answer', 'child'),
  async look(looking, ids) {
    const { answers, applications } = looking.ports
    const [all, named] = await Promise.all([answers.some(ids), applications.some(ids)])
    const answerOf = new Map(all.map((one) => [one.reference, one]))
    const names = new Map(named.map((one) => [one.reference, nameOf(one)]))
    return ids.map((id): Previewed => {
      const answer = answerOf.get(id)
      const why = answer ? cannot(answer, looking) : gone
      return {
        ...{ id, title: `${names.get(id) ?? 'Unknown child'}, ${id}`, effects: [] },
        will: why === undefined,
        words: why ?? (answer ? will(answer, looking) : gone),
        seen: String(answer?.version ?? 0),
      }
    })
  },
})

/** Has a message sent by whoever takes the task. Sent again, it asks for the same message, which goes out once. */
async function ask(
  { ports, by, now, today }: Looking,
  { id, seen, why, key }: Doing,
  what: 'reminder-asked' | 'warning-asked',
): Promise<Outcome<Answer>> {
  const body = { bulk: what, why }
  const doing = { by, at: now, seen: Number(seen), key, body }
  const decide = what === 'reminder-asked' ? askToRemind : askToWarn
  const outcome = await doOnce(ports.answers, id, doing, (answer, cause) =>
    decide(answer, { at: now.toISOString(), today, cause, by, why }),
  )
  const entry = outcome.kind === 'done' && outcome.item.history.findLast(({ type }) => type === what)
  if (entry) await ports.tasks.send({ do: 'word', reference: id, number: entry.number })
  return outcome
}

/** One of the acts that staff do to a single answer, too. */
const single = ({ ports, by }: Looking, { id, seen, key, staff }: Doing, act: ActOnAnswer['act']) =>
  actOnAnswer(
    ports,
    { by, mayAnswer: true, mayWithdraw: may(staff, 'withdraw', 'child') },
    id,
    { seen: Number(seen), act },
    key,
  )

const remind = ofAnswer({
  act: 'remind',
  groups: ['unanswered'],
  cannot: (answer, { today }) => cannotRemind(answer, today),
  will: ({ school, answerBy }) =>
    `The family is sent a reminder to answer for ${school.name} by ${dayInWords(answerBy)}.`,
  run: (looking, doing) => ask(looking, doing, 'reminder-asked'),
})

const warn = ofAnswer({
  act: 'warn',
  groups: ['unanswered'],
  cannot: (answer, { today }) => cannotWarn(answer, today),
  will: ({ school }, { today, ports }) =>
    `The family is sent a warning. They can still answer for ${school.name} until the end of ${dayInWords(addDays(today, ports.terms.furtherDays))}.`,
  run: (looking, doing) => ask(looking, doing, 'warning-asked'),
})

const toldByPhone = ofAnswer({
  act: 'told-by-phone',
  groups: ['call'],
  cannot: (answer, { today }) =>
    isToWarn(answer, today)
      ? undefined
      : (cannotWarn(answer, today) ?? 'The family still has time to answer.'),
  will: ({ school }, { today, ports }) =>
    `It is recorded that you warned the family by phone. They can still answer for ${school.name} until the end of ${dayInWords(addDays(today, ports.terms.furtherDays))}.`,
  run: (looking, doing) => single(looking, doing, { do: 'warn', how: 'phone', why: doing.why }),
})

const propose = ofAnswer({
  act: 'propose',
  groups: ['chance-over'],
  cannot: (answer, { today, ports }) =>
    answer.proposed
      ? `${answer.proposed.by.name} has already proposed it.`
      : cannotWithdraw(answer, 'not-answered', today, beginsOf(ports, answer.round)),
  will: ({ school }) =>
    `You propose to withdraw the place at ${school.name}. Nothing happens to it until somebody else has looked and confirmed.`,
  run: (looking, doing) => single(looking, doing, { do: 'propose', reason: 'not-answered', why: doing.why }),
})

export const answerActs: readonly BulkAct[] = [remind, warn, toldByPhone, propose]
