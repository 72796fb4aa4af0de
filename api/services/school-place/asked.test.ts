import { describe, expect, it } from 'vitest'
import type { Answers } from '#contract/core/condition.ts'
import { type SchoolAsk, schoolAsks } from '#contract/core/school.ts'
import { askedQuestions, questionsOf } from '../define/walk.ts'
import { schoolPlace } from './service.ts'

/**
 * What an application for a school place may not ask: School Admissions Code 2021, 1.9 and 2.4. None of the words of the
 * form may be of any of it, but where they are of what a school's own criterion needs.
 */
const forbidden: Readonly<Record<string, RegExp>> = {
  'names and papers of the parents': /maiden|passport|national insurance|signature/i,
  'convictions and behaviour': /convict|criminal|police record|behav|exclu|attendance record|school report/i,
  'marriage and money':
    /married|marri|divorc|single parent|income|salary|earn|mortgage|savings|universal credit|child benefit/i,
  'jobs and education of the parents': /occupation|profession of|job title|qualification|degree|employer/i,
  'language, origin and nationality':
    /first language|mother tongue|speak|ethnic|nationality|born in|citizen/i,
  'disability and health in general': /disab|special need|diagnos|medication/i,
  'the child’s own words, hobbies, pictures':
    /hobb|interest|talent|photograph|interview|in (your|their) own words/i,
  'money for the school': /donat|contribut|voluntary fund|uniform/i,
  'nurseries and schools before': /nursery (do|did|does)|previous school|last school|former school/i,
}

/** Every word of a form that somebody may read, as one text for each place. */
const words = questionsOf(schoolPlace).map((question) => ({
  key: question.key,
  text: JSON.stringify(question),
}))

describe('nothing is asked that the Code forbids:', () => {
  it.each(Object.entries(forbidden))('%s', (_, pattern) => {
    expect(words.filter(({ text }) => pattern.test(text)).map(({ key }) => key)).toEqual([])
  })

  it('and the test sees it where it is', () => {
    const said = 'What is your occupation? Are you married? What is your first language?'
    expect(Object.values(forbidden).filter((pattern) => pattern.test(said))).toHaveLength(3)
  })
})

const withAsks = (...asks: SchoolAsk[]): Answers => ({
  ...schoolPlace.example,
  preferences: [{ school: { id: 'a', name: 'A', asks } }],
})
const keysFor = (answers: Answers) => new Set(askedQuestions(schoolPlace, answers).map(({ key }) => key))

describe('a reason', () => {
  const first = {
    sibling: 'hasSibling',
    medical: 'need',
    staff: 'staff',
    feeder: 'presentSchool',
    faith: 'faith',
    premium: 'premiums',
    test: 'test',
  } as const satisfies Record<SchoolAsk, string>

  it.each(schoolAsks)('of the kind “%s” is asked only where a school that was named asks for it', (ask) => {
    const without = keysFor(withAsks(...schoolAsks.filter((one) => one !== ask)))
    const asked = keysFor(withAsks(ask))
    expect(asked.has(first[ask])).toBe(true)
    expect(without.has(first[ask])).toBe(false)
  })

  it('is asked at none of the schools in other areas', () => {
    const keys = keysFor(schoolPlace.example)
    expect(Object.values(first).filter((key) => keys.has(key))).toEqual([])
  })
})
