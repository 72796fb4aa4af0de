import fc from 'fast-check'
import { type Answers, isEmpty } from '#contract/condition.ts'
import type { Question } from '#contract/question.ts'
import type { Service } from '#contract/service.ts'
import { questionsOf } from '../walk.ts'

const crockford = '[0-9A-HJKMNP-TV-Z]'
const sixDecimals = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => Number(value.toFixed(6)))

const photo = fc.record({
  id: fc.stringMatching(new RegExp(`^${crockford}{26}$`)),
  receipt: fc.stringMatching(/^[a-z0-9]{20,40}$/),
})

const words = (maxLength: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength }).filter((value) => value.length <= maxLength)

const day = (question: { from: number; to: number }) =>
  fc
    .integer({ min: question.from, max: question.to })
    .map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10))

function anyAnswer(question: Question): fc.Arbitrary<unknown> {
  switch (question.kind) {
    case 'text':
      return question.pattern
        ? fc
            .stringMatching(new RegExp(`^(?:${question.pattern})$`))
            .filter((value) => value.length <= question.maxLength)
        : words(question.maxLength)
    case 'longText':
      return words(question.maxLength)
    case 'radios':
      return fc.constantFrom(...question.options.map((option) => option.value))
    case 'checkboxes':
      return fc.subarray(
        question.options.map((option) => option.value),
        { minLength: 1 },
      )
    case 'number':
      return fc.double({ min: question.min, max: question.max, noNaN: true })
    case 'date':
      return day(question)
    case 'location':
      return fc.record({
        lat: sixDecimals(52.4, 52.9),
        lon: sixDecimals(-1.5, -0.7),
        found: fc.constant('map'),
        precision: fc.constant('exact'),
      })
    case 'trunkRoad':
      return fc.constantFrom('none', 'M1', 'A46')
    case 'photos':
      return fc.array(photo, { maxLength: 5 })
  }
}

/** Every question answered well, asked or not; optional ones sometimes left out. */
export function anyAnswers(service: Service): fc.Arbitrary<Answers> {
  const questions = questionsOf(service)
  return fc.record(
    Object.fromEntries(
      questions.map((question) => [
        question.key,
        question.optional ? anyAnswer(question) : anyAnswer(question).filter((value) => !isEmpty(value)),
      ]),
    ),
    { requiredKeys: questions.filter((question) => !question.optional).map((question) => question.key) },
  )
}
