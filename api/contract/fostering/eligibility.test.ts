import { describe, expect, it } from 'vitest'
import {
  type Eligibility,
  type EligibilityQuestion,
  eligibilityAnswers,
  eligibilityOf,
} from './eligibility.ts'

const questions = Object.keys(eligibilityAnswers) as EligibilityQuestion[]

/** Everything that can be answered. */
const every = questions.reduce<Record<string, string>[]>(
  (all, question) =>
    all.flatMap((one) => eligibilityAnswers[question].map((answer) => ({ ...one, [question]: answer }))),
  [{}],
) as unknown as Eligibility[]

/** Answers of each question from what is easiest for us. */
const better: Partial<Record<EligibilityQuestion, readonly string[]>> = {
  age: ['21-or-over', '18-to-20', 'under-18'],
  room: ['yes', 'later', 'no'],
  stay: ['yes', 'limited', 'no'],
  record: ['no', 'other', 'serious'],
  now: ['calm', 'change'],
}
const worth = { yes: 2, talk: 1, 'not-now': 0 }

describe('could I foster or adopt?', () => {
  it('asks six questions, and looks here at all that can be answered', () => {
    expect(questions).toHaveLength(6)
    expect(every).toHaveLength(6 * 3 * 3 * 3 * 4 * 2)
  })

  it('turns nobody away without a reason and what would change it', () => {
    for (const given of every) {
      const { answer, notes } = eligibilityOf(given)
      expect(answer === 'not-now', JSON.stringify(given)).toBe(notes.some(({ stops }) => stops))
      expect(answer === 'yes').toBe(notes.length === 0)
      for (const note of notes) {
        expect(note.why).toMatch(/^[A-Z].{25,}\.$/)
        expect(note.change).toMatch(/^[A-Z].{3,}\.$/)
        expect(note.source).not.toBe('')
        // A reason is about what was answered there, and goes where the answer is the best that there is.
        const best = better[note.question]?.[0]
        expect(given[note.question]).not.toBe(best)
        const changed = { ...given, [note.question]: best } as Eligibility
        expect(eligibilityOf(changed).notes.map(({ question }) => question)).not.toContain(note.question)
      }
    }
  })

  it('says yes to whoever changes all that stands in the way', () => {
    for (const given of every) {
      const { notes } = eligibilityOf(given)
      const changed = Object.fromEntries(notes.map(({ question }) => [question, better[question]?.[0]]))
      expect(eligibilityOf({ ...given, ...changed } as Eligibility).answer).toBe('yes')
    }
  })

  it('never answers worse for a better answer', () => {
    for (const given of every)
      for (const [question, order] of Object.entries(better)) {
        const at = order.indexOf(given[question as EligibilityQuestion])
        for (const easier of order.slice(0, Math.max(0, at)))
          expect(
            worth[eligibilityOf({ ...given, [question]: easier } as Eligibility).answer],
            `${question} ${easier} ${JSON.stringify(given)}`,
          ).toBeGreaterThanOrEqual(worth[eligibilityOf(given).answer])
      }
  })

  it('says of an adult who thinks of a child whom they know never more than that we should talk', () => {
    const adults = every.filter(({ about, age }) => about === 'family' && age !== 'under-18')
    expect(adults.length).toBeGreaterThan(50)
    for (const given of adults) expect(eligibilityOf(given).answer).not.toBe('not-now')
  })

  it.each([
    [{}, 'yes', []],
    [{ room: 'no' }, 'not-now', ['room']],
    [{ room: 'no', about: 'short-breaks' }, 'talk', ['room']],
    [{ age: '18-to-20', about: 'adopt' }, 'not-now', ['age']],
    [{ record: 'serious' }, 'not-now', ['record']],
    [{ record: 'rather-talk' }, 'talk', ['record']],
    [{ stay: 'no', now: 'change' }, 'not-now', ['stay', 'now']],
  ] as const)('answers %o with %s', (given, answer, about) => {
    const best: Eligibility = {
      about: 'foster',
      age: '21-or-over',
      room: 'yes',
      stay: 'yes',
      record: 'no',
      now: 'calm',
    }
    const result = eligibilityOf({ ...best, ...given })
    expect(result.answer).toBe(answer)
    expect(result.notes.map(({ question }) => question)).toEqual(about)
  })
})
