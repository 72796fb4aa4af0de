import * as z from 'zod/mini'
import type { Answers } from '#contract/core/condition.ts'
import { checkAnswers, errorsOf } from '#services/define/check.ts'
import { askedQuestions, questionsOf } from '#services/define/walk.ts'
import { type FormSection, sectionOf } from '../forms/index.ts'
import { act, type Context, invalid, notNow, type PartKindOf, so } from './kind.ts'

export interface FormValues {
  /** By the keys of the section's questions. */
  readonly answers: Answers
  readonly finished: boolean
  /** Who said what came from elsewhere: of an enquiry, that. Keys of answers. */
  readonly from?: Readonly<Record<string, string>>
}

const Answered = z.record(z.string().check(z.maxLength(40)), z.unknown())

const sectionIn = ({ name, head }: Context): FormSection | undefined =>
  head && sectionOf(name, head.kind, (person) => head.people[person]?.role)

const pointerOf = (question: string) => `/with/answers/${question}`

/** Keeps what was answered so far: each answer has to be a good one, and there may be gaps. */
const save = act({
  right: 'fill',
  body: z.strictObject({ answers: Answered }),
  decide(values: FormValues, { answers }, context) {
    const section = sectionIn(context)
    if (!section) return notNow('This section is not a part of your application.')
    const known = new Map(questionsOf(section).map((question) => [question.key, question]))
    const merged: Record<string, unknown> = { ...values.answers }
    for (const [key, value] of Object.entries(answers)) {
      const question = known.get(key)
      if (!question) return invalid(pointerOf(key), 'There is no such question here. Leave it out')
      if (value === null) {
        delete merged[key]
        continue
      }
      const [wrong] = errorsOf(question, value, new Date(context.at), { ...merged, ...answers } as Answers)
      if (wrong) return invalid(pointerOf(wrong.question), wrong.message)
      merged[key] = value
    }
    return so({ ...values, answers: merged as Answers, finished: false })
  },
})

/** Says that the section is finished: then every question that is asked has its answer. */
const finish = act({
  right: 'fill',
  body: z.strictObject({}),
  decide(values: FormValues, _, context) {
    const section = sectionIn(context)
    if (!section) return notNow('This section is not a part of your application.')
    const asked = { slug: section.slug, pages: section.pages }
    const checked = checkAnswers(asked, onlyAsked(section, values.answers), new Date(context.at))
    if (!checked.ok) {
      const [first] = checked.errors
      return invalid(pointerOf(first?.question ?? ''), first?.message ?? 'Answer every question')
    }
    return so({ ...values, answers: checked.answers, finished: true })
  },
})

/** Answers to questions that other answers have closed since are left where they are, and not counted. */
function onlyAsked(section: FormSection, answers: Answers): Answers {
  const keys = new Set(askedQuestions(section, answers).map(({ key }) => key))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)))
}

/** A section of the application: kept as it is filled in, over weeks and on any device. */
export const form: PartKindOf<FormValues> = {
  kind: 'form',
  fresh: (_, context) => (sectionIn(context) ? { answers: {}, finished: false } : undefined),
  standing: ({ answers, finished }) => ({
    state: finished ? 'done' : Object.keys(answers).length > 0 ? 'started' : 'not-started',
    whose: finished ? null : 'applicant',
  }),
  view: (values) => ({ ...values }),
  acts: { save, finish },
}
