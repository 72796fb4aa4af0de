import type { Answers } from '#contract/core/condition.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import type { There } from '#web/kept/kept.ts'

/** A section of the application as it stands with us. */
export const thereOf = ({ seen, values }: PartView): There => ({
  seen,
  answers: (values.answers ?? {}) as Answers,
})
