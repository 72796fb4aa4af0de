import fc from 'fast-check'
import { type Answers, isEmpty } from '#contract/core/condition.ts'
import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { council } from '#council'
import { exampleLocation } from '#services/common/road.ts'
import { itemsOf } from '#services/define/check.ts'
import { anyAnswers } from '#services/define/testing/answers.ts'
import { questionsOf } from '#services/define/walk.ts'

type Choice = Extract<Question, { options: unknown }>

const goingOn = ({ options }: Choice, stops: boolean) => options.filter(({ outcome }) => stops || !outcome)

/** An answer that the checks take, and that a browser can give. */
function tame(question: Question, answer: unknown, stops: boolean): fc.Arbitrary<unknown> {
  if (answer === undefined) return fc.constant(undefined)
  switch (question.kind) {
    case 'text':
      return fc.constant(String(answer).trim() || (question.optional ? undefined : 'words'))
    case 'longText':
      return fc.constant(String(answer).trim() ? answer : question.optional ? undefined : 'words')
    case 'radios':
      return fc.constantFrom(...goingOn(question, stops).map(({ value }) => value))
    case 'checkboxes':
      return fc.oneof(
        fc.constantFrom(...goingOn(question, stops).map(({ value }) => [value])),
        fc.subarray(
          goingOn(question, stops)
            .filter(({ alone }) => !alone)
            .map(({ value }) => value),
          { minLength: 1 },
        ),
      )
    case 'number':
      return fc.integer({ min: question.min, max: question.max })
    case 'location':
      return fc.constant(exampleLocation)
    case 'trunkRoad':
      return fc.constantFrom('none', ...(stops ? council.trunkRoads : []))
    case 'address':
      return fc.constant({ line1: '1 High Street', town: 'Melton Mowbray', postcode: 'LE13 0TT' })
    case 'group':
      return fc.tuple(...itemsOf(answer).map((item) => tameAll(question.questions, item, stops)))
    default:
      return fc.constant(answer)
  }
}

const tameAll = (questions: readonly Question[], answers: Answers, stops: boolean) =>
  fc
    .record(
      Object.fromEntries(
        questions.map((question) => [question.key, tame(question, answers[question.key], stops)]),
      ),
    )
    .map((all): Answers => Object.fromEntries(Object.entries(all).filter(([, answer]) => !isEmpty(answer))))

/**
 * Answers to all questions of a service that its checks take, asked or not; optional ones may be missing. With
 * `stops` some end the form.
 */
export const answersTo = (service: Service, { stops }: { stops: boolean }): fc.Arbitrary<Answers> =>
  anyAnswers(service).chain((answers) => tameAll(questionsOf(service), answers, stops))
