import { referenceLike } from '#contract/core/reference.ts'
import { idempotency, json, parameter, problems, ref, text } from './paths.ts'
import { acting } from './told.ts'

export const reference = parameter(
  'reference',
  'path',
  `Of an application, such as ${referenceLike('AB')}`,
  text,
)
export const binary = (type: string) => ({ [type]: { schema: { type: 'string', format: 'binary' } } })

export const withKey = [{ trackingKey: [] }]

/** A letter to a family as a PDF. */
export const letter = (
  operationId: string,
  summary: string,
  fault: 'not-now' | 'not-found',
  more: readonly unknown[] = [],
) => ({
  ...{ operationId, summary, security: withKey, parameters: [reference, ...more] },
  responses: {
    200: { description: 'The letter', content: binary('application/pdf') },
    ...problems('unauthorised', fault),
  },
})

/** The operations of families that applied during the year. */
export const inYearPaths = {
  '/api/admissions/in-year/{reference}': {
    get: {
      operationId: 'getFamilyInYear',
      summary: 'Where an application during the year stands, and what was decided',
      security: withKey,
      parameters: [reference],
      responses: {
        200: { description: 'How it stands', ...json(ref('FamilyInYear')) },
        ...problems('unauthorised'),
      },
    },
    post: {
      operationId: 'answerInYear',
      summary: 'Accepts or declines the place that is offered, or withdraws the application before',
      security: withKey,
      parameters: [reference, idempotency],
      requestBody: { required: true, ...json(ref('AnswerInYear')) },
      responses: {
        200: { description: 'Answered', ...json(ref('FamilyInYear')) },
        ...problems('unauthorised', ...acting),
      },
    },
  },
  '/api/admissions/in-year/{reference}/schools': {
    post: {
      operationId: 'changeInYear',
      summary: 'Names other schools, and says what else has changed, until a place is offered',
      security: withKey,
      parameters: [reference, idempotency],
      requestBody: { required: true, ...json(ref('ChangeInYear')) },
      responses: {
        200: { description: 'Changed', ...json(ref('FamilyInYear')) },
        ...problems('unauthorised', ...acting),
      },
    },
  },
  '/api/admissions/in-year/{reference}/letter.pdf': {
    get: letter('getInYearLetter', 'What the family was told, as a letter in an accessible PDF', 'not-now'),
  },
}
