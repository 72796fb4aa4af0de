import * as z from 'zod/mini'
import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { schemaOf } from './schema.ts'
import { questionsOf } from './walk.ts'

/** JSON Schema (2020-12), without the dialect line that a schema inside another document must not have. */
export function jsonSchema(schema: z.ZodMiniType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

const alwaysAsked = (service: Service, question: Question): boolean =>
  !question.optional &&
  !question.when &&
  service.pages.some((page) => !page.when && page.questions.includes(question))

/**
 * JSON Schema of a service's answers. `required` lists what is asked of everybody; what depends on other
 * answers is checked by the server, which names each question that is missing or out of place.
 */
export function answersSchema(service: Service): Record<string, unknown> {
  const questions = questionsOf(service)
  return {
    type: 'object',
    additionalProperties: false,
    required: questions.filter((question) => alwaysAsked(service, question)).map((question) => question.key),
    properties: Object.fromEntries(
      questions.map((question) => [
        question.key,
        {
          title: question.label,
          ...(question.hint ? { description: question.hint } : {}),
          ...jsonSchema(schemaOf(question)),
        },
      ]),
    ),
  }
}
