import fc from 'fast-check'
import { addDays, daysBetween } from '#contract/calendar/day.ts'
import { isBlank } from '#contract/core/blank.ts'
import { type Answers, isEmpty } from '#contract/core/condition.ts'
import type { DateBound, Question, TextFormat, TextQuestion } from '#contract/core/question.ts'
import { schoolAsks } from '#contract/core/school.ts'
import type { Service } from '#contract/core/service.ts'
import { dayOf } from '../dates.ts'
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

/** Words of which something can be seen. */
const written = (maxLength: number) => words(maxLength).filter((value) => !isBlank(value))

const ukAddress = fc.record(
  {
    line1: written(40),
    line2: words(40),
    town: written(40),
    postcode: fc.constantFrom('LE3 8RA', 'LE11 3TU'),
  },
  { requiredKeys: ['line1', 'town', 'postcode'] },
)

const epoch = '1970-01-01'

const day = ({ from, to }: { from: DateBound; to: DateBound }) => {
  const [first, last] = [from, to].map((bound) => daysBetween(epoch, dayOf(bound, new Date())))
  return fc.integer({ min: first ?? 0, max: last ?? 0 }).map((days) => addDays(epoch, days))
}

const formatted: Readonly<Record<TextFormat, fc.Arbitrary<string>>> = {
  name: fc.constantFrom('Zoë', 'Mary Ann', 'O’Neill', 'Łukasz'),
  email: fc.constantFrom('a@example.com', 'first.last+tag@example.co.uk'),
  phone: fc.constantFrom('07700 900982', '+44 808 157 0192'),
  postcode: fc.constantFrom('LE3 8RA', 'W1A 1AA', 'le38ra'),
  nationalInsurance: fc.constantFrom('AB123456C', 'JK 12 34 56 A'),
  vehicle: fc.constantFrom('AB12 CDE', 'A1', 'K12ABC'),
  reference: fc.constantFrom('12345', 'AB/12-3'),
}

const textAnswer = (question: TextQuestion): fc.Arbitrary<string> => {
  if (question.format) return formatted[question.format].filter((value) => value.length <= question.maxLength)
  return question.pattern
    ? fc
        .stringMatching(new RegExp(`^(?:${question.pattern})$`))
        .filter((value) => value.length <= question.maxLength)
    : words(question.maxLength)
}

const evidence = (atMost: number, later: string | undefined) => {
  const files = fc.array(photo, { minLength: 1, maxLength: atMost })
  return later ? fc.oneof(files, fc.constant('later')) : files
}

function anyAnswer(question: Question): fc.Arbitrary<unknown> {
  switch (question.kind) {
    case 'text':
      return textAnswer(question)
    case 'longText':
      return words(question.maxLength)
    case 'radios':
      return fc.constantFrom(...question.options.map((option) => option.value))
    case 'checkboxes':
      return fc.oneof(
        fc.constantFrom(...question.options.map((option) => [option.value])),
        fc.subarray(
          question.options.filter((option) => !option.alone).map((option) => option.value),
          { minLength: 1 },
        ),
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
    case 'files':
      return evidence(question.atMost, question.later)
    case 'portrait':
      return evidence(1, question.later)
    case 'address':
      if (question.abroad) return fc.oneof(ukAddress, fc.record({ lines: written(80), country: written(20) }))
      return ukAddress
    case 'declaration':
      return fc.constant('agreed')
    case 'school':
      return fc.record({
        id: fc.constantFrom('900001', '900004'),
        name: fc.constantFrom('Sample Primary School', 'Sample Brook Academy'),
        asks: fc.subarray([...schoolAsks]),
      })
    case 'group':
      return fc.uniqueArray(answersTo(question.questions), {
        minLength: Math.max(1, question.atLeast),
        maxLength: Math.min(question.atMost, question.atLeast + 2),
        // Of a group whose order says something nothing is named twice.
        selector: (item) =>
          question.ordered ? JSON.stringify(item[question.questions[0]?.key ?? '']) : Symbol(),
      })
  }
}

/** Each of these questions answered well; optional ones sometimes left out. */
function answersTo(questions: readonly Question[]): fc.Arbitrary<Answers> {
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

/** Dates that follow an earlier one, moved on to it where they lie before. */
function inOrder(questions: readonly Question[], answers: Answers): Answers {
  const moved = { ...answers }
  for (const question of questions) {
    if (question.kind !== 'date' || !question.notBefore) continue
    const [earlier, own] = [moved[question.notBefore], moved[question.key]]
    if (typeof earlier === 'string' && typeof own === 'string' && own < earlier) moved[question.key] = earlier
  }
  return moved
}

/** Every question answered well, asked or not; optional ones sometimes left out. */
export const anyAnswers = (service: Service): fc.Arbitrary<Answers> =>
  answersTo(questionsOf(service)).map((answers) => inOrder(questionsOf(service), answers))
