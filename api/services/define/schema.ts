import * as z from 'zod/mini'
import { AbroadAddress, AddressAnswer } from '#contract/core/address.ts'
import type { GroupQuestion, Question, TextQuestion } from '#contract/core/question.ts'
import { ListedSchool, SchoolAnswer } from '#contract/core/school.ts'
import { textFormatPatterns } from '#contract/core/text-format.ts'
import { isWellFormed } from '#contract/core/well-formed.ts'
import { LocationAnswer } from '#contract/geo/location.ts'
import { EvidenceAnswer, evidenceLimits } from '#contract/requests/evidence.ts'

const values = (question: { options: readonly { value: string }[] }) =>
  question.options.map((option) => option.value) as [string, ...string[]]

const wellFormed = z.string().check(z.refine(isWellFormed, 'not well-formed Unicode'))

function textSchema({ maxLength, pattern, format }: TextQuestion): z.ZodMiniType {
  const text = wellFormed.check(z.maxLength(maxLength))
  const formatted = format ? text.check(z.regex(textFormatPatterns[format])) : text
  return pattern ? formatted.check(z.regex(new RegExp(`^(?:${pattern})$`, 'u'))) : formatted
}

const evidence = (atMost: number, later: string | undefined) => {
  const files = z.array(EvidenceAnswer).check(z.maxLength(atMost))
  return later ? z.union([files, z.literal('later')]) : files
}

const itemSchema = (group: GroupQuestion) =>
  z.strictObject(
    Object.fromEntries(group.questions.map((question) => [question.key, z.optional(schemaOf(question))])),
  )

/** The schema of one answer, the same in the browser and on the server. */
export function schemaOf(question: Question): z.ZodMiniType {
  switch (question.kind) {
    case 'text':
      return textSchema(question)
    case 'longText':
      return wellFormed.check(z.maxLength(question.maxLength))
    case 'radios':
      return z.enum(values(question))
    case 'checkboxes': {
      const alone = question.options.filter((option) => option.alone).map((option) => option.value)
      return z.array(z.enum(values(question))).check(
        z.maxLength(question.options.length),
        z.refine((given) => new Set(given).size === given.length, 'Choose each option once'),
        z.refine(
          (given) => given.length < 2 || !given.some((value) => alone.includes(value)),
          'Choose “none of these” alone',
        ),
      )
    }
    case 'number':
      return z.number().check(z.gte(question.min), z.lte(question.max))
    case 'date':
      return z.iso.date()
    case 'location':
      return LocationAnswer
    case 'trunkRoad':
      return z.string().check(z.regex(/^(none|[AM]\d{1,4}(\(M\))?)$/))
    case 'photos':
      return evidence(evidenceLimits.files, undefined)
    case 'files':
      return evidence(question.atMost, question.later)
    case 'portrait':
      return evidence(1, question.later)
    case 'address':
      return question.abroad ? z.union([AddressAnswer, AbroadAddress]) : AddressAnswer
    case 'declaration':
      return z.literal('agreed')
    case 'school':
      return question.elsewhere ? SchoolAnswer : ListedSchool
    case 'group':
      return z.array(itemSchema(question)).check(z.minLength(question.atLeast), z.maxLength(question.atMost))
  }
}
