import * as z from 'zod/mini'
import type { Answers } from '#contract/core/condition.ts'
import { type FormSection, sectionOf, sections } from '../forms/index.ts'
import { Answered, finishedOn, savedOn } from './answering.ts'
import { act, type Context, notNow, type PartKindOf } from './kind.ts'

export interface FormValues {
  /** By the keys of the section's questions. */
  readonly answers: Answers
  readonly finished: boolean
}

const sectionIn = ({ name, head }: Context): FormSection | undefined =>
  head && sectionOf(name, head.kind, (person) => head.people[person]?.role)

const noSection = () => notNow('You do not need to fill in this section.')

/** Keeps what was answered so far: each answer has to be a good one, and there may be gaps. */
const save = act({
  right: 'fill',
  body: z.strictObject({ answers: Answered }),
  decide(values: FormValues, { answers }, context) {
    const section = sectionIn(context)
    return section ? savedOn(section, values, answers, context.at) : noSection()
  },
})

/** Says that the section is finished: then every question that is asked has its answer. */
const finish = act({
  right: 'fill',
  body: z.strictObject({}),
  decide(values: FormValues, _, context) {
    const section = sectionIn(context)
    return section ? finishedOn(section, values, context.at) : noSection()
  },
})

/** A section of the application: kept as it is filled in, over weeks and on any device. */
export const form: PartKindOf<FormValues> = {
  kind: 'form',
  fresh: (_, context) => (sectionIn(context) ? { answers: {}, finished: false } : undefined),
  standing: ({ answers, finished }, name) => {
    const tells = finished ? sections.find(({ slug }) => slug === name.split('.')[2])?.tells : undefined
    return {
      state: finished ? 'done' : Object.keys(answers).length > 0 ? 'started' : 'not-started',
      whose: finished ? null : 'applicant',
      ...(tells ? { told: tells(answers) } : {}),
    }
  },
  view: (values) => ({ ...values }),
  acts: { save, finish },
}
