import fc from 'fast-check'
import type { Answers } from '#contract/condition.ts'
import type { Question } from '#contract/question.ts'
import type { Service } from '#contract/service.ts'
import { council } from '#council'
import { exampleLocation } from '#services/common/road.ts'
import { questionsOf } from '#services/define/walk.ts'

const photo = { id: '01HZZZZZZZZZZZZZZZZZZZZZZZ', receipt: 'a-receipt-of-twenty-or-more' }
const words = (maxLength: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(maxLength, 40) })

function given(question: Question, stops: boolean): fc.Arbitrary<unknown> {
  switch (question.kind) {
    case 'text': {
      const pattern = new RegExp(`^(?:${question.pattern ?? '[A-Za-z]+'})$`, 'u')
      return fc
        .stringMatching(pattern)
        .filter((text) => text.length <= question.maxLength && text.trim() === text && text !== '')
    }
    case 'longText':
      return words(question.maxLength).filter(
        (text) => text.trim() !== '' && text.length <= question.maxLength,
      )
    case 'radios':
      return fc.constantFrom(...goingOn(question, stops))
    case 'checkboxes':
      return fc.subarray(goingOn(question, stops), { minLength: 1 })
    case 'number':
      return fc.integer({ min: question.min, max: question.max })
    case 'date':
      return fc
        .integer({ min: question.from, max: question.to })
        .map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10))
    case 'location':
      return fc.constant(exampleLocation)
    case 'trunkRoad':
      return fc.constantFrom('none', ...(stops ? council.trunkRoads : []))
    case 'photos':
      return fc.constant([photo])
  }
}

const goingOn = (question: Extract<Question, { options: unknown }>, stops: boolean): string[] =>
  question.options.filter(({ outcome }) => stops || !outcome).map(({ value }) => value)

/**
 * Answers to all questions of a service that its checks take, asked or not; optional ones may be missing. With
 * `stops` some end the form.
 */
export function answersTo(service: Service, { stops }: { stops: boolean }): fc.Arbitrary<Answers> {
  const entries = questionsOf(service).map((question) => {
    const answer = given(question, stops)
    return [question.key, question.optional ? fc.option(answer, { nil: undefined }) : answer] as const
  })
  return fc.record(Object.fromEntries(entries))
}
