import * as z from 'zod/mini'
import { EvidenceAnswer, evidenceLimits } from '#contract/evidence.ts'
import { LocationAnswer } from '#contract/geo/location.ts'
import type { Question } from '#contract/question.ts'

const values = (question: { options: readonly { value: string }[] }) =>
  question.options.map((option) => option.value) as [string, ...string[]]

const wellFormed = z.string().check(z.refine((value) => value.isWellFormed(), 'not well-formed Unicode'))

/** The schema of one answer, the same in the browser and on the server. */
export function schemaOf(question: Question): z.ZodMiniType {
  switch (question.kind) {
    case 'text':
      return question.pattern
        ? wellFormed.check(
            z.maxLength(question.maxLength),
            z.regex(new RegExp(`^(?:${question.pattern})$`, 'u')),
          )
        : wellFormed.check(z.maxLength(question.maxLength))
    case 'longText':
      return wellFormed.check(z.maxLength(question.maxLength))
    case 'radios':
      return z.enum(values(question))
    case 'checkboxes':
      return z.array(z.enum(values(question))).check(
        z.maxLength(question.options.length),
        z.refine((given) => new Set(given).size === given.length, 'Choose each option once'),
      )
    case 'number':
      return z.number().check(z.gte(question.min), z.lte(question.max))
    case 'date':
      return z.iso.date()
    case 'location':
      return LocationAnswer
    case 'trunkRoad':
      return z.string().check(z.regex(/^(none|[AM]\d{1,4}(\(M\))?)$/))
    case 'photos':
      return z.array(EvidenceAnswer).check(z.maxLength(evidenceLimits.files))
  }
}
