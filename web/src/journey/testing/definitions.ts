import fc from 'fast-check'
import type { Condition } from '#contract/core/condition.ts'
import type { Page, Question, Result } from '#contract/core/question.ts'
import type { Section, Service } from '#contract/core/service.ts'
import { checkboxes, date, group, number, option, radios, text } from '#services/define/questions.ts'
import { serviceWith } from '#services/define/testing/service.ts'

const errors = { missing: 'Answer this', invalid: 'Answer this well' }
const options = ['a', 'b', 'c'].map((value) => option(value, value.toUpperCase()))
const words = (key: string) => text({ key, label: key, maxLength: 10, errors })

const kinds: readonly ((key: string) => Question)[] = [
  (key) => radios({ key, label: key, options, errors }),
  (key) => radios({ key, label: key, options, errors, optional: true }),
  (key) => checkboxes({ key, label: key, options, errors }),
  words,
  (key) => number({ key, label: key, min: 0, max: 100, errors }),
  (key) => date({ key, label: key, from: { years: -90 }, to: 0, errors }),
  (key) =>
    group({
      key,
      label: key,
      item: 'thing',
      atLeast: 1,
      atMost: 3,
      questions: [radios({ key: 'kind', label: 'Kind', options, errors }), words('name')],
      errors,
    }),
]

/** A condition that looks at one of these questions. */
function conditionOn(question: Question): fc.Arbitrary<Condition> {
  const { key, kind } = question
  const conditions: Condition[] = [{ question: key, answered: true }]
  if (kind === 'radios' || kind === 'checkboxes')
    conditions.push({ question: key, is: 'a' }, { not: { question: key, is: ['a', 'b'] } })
  if (kind === 'number') conditions.push({ question: key, atLeast: 50 }, { question: key, atMost: 20 })
  if (kind === 'group') conditions.push({ question: key, atLeast: 2 })
  if (kind === 'date') conditions.push({ question: key, aged: { from: 18 } })
  return fc.constantFrom(...conditions)
}

function maybe(earlier: readonly Question[]): fc.Arbitrary<Condition | undefined> {
  if (earlier.length === 0) return fc.constant(undefined)
  const one = fc.constantFrom(...earlier).chain(conditionOn)
  const both = fc.tuple(one, one).map((parts): Condition => ({ any: parts }))
  return fc.oneof(fc.constant(undefined), one, both)
}

interface Plan {
  readonly section: number
  readonly kinds: readonly number[]
  readonly isResult: boolean
}

const result = (id: string, kind: Result['kind'], when: Condition | undefined): Result => ({
  id,
  kind,
  title: id,
  text: [id],
  next: [id],
  ...(when && { when }),
})

function pageOf(plan: Plan, at: number, section: string | undefined, earlier: readonly Question[]) {
  const base = { id: `page-${at}`, ...(section !== undefined && { section }) }
  const questions = plan.kinds.map((kind, nth) => kinds[kind]?.(`q${at}x${nth}`) ?? words(`q${at}x${nth}`))
  const ends = fc.constantFrom<Result['kind']>('go-on', 'go-on', 'stop')
  if (plan.isResult)
    return fc.tuple(maybe(earlier), maybe(earlier), ends).map(
      ([when, first, kind]): Page => ({
        ...base,
        ...(when && { when }),
        questions: [],
        results: [...(first ? [result('first', kind, first)] : []), result('last', 'go-on', undefined)],
      }),
    )
  return fc.tuple(maybe(earlier), ...questions.map(() => maybe(earlier))).map(
    ([when, ...each]): Page => ({
      ...base,
      title: base.id,
      ...(when && { when }),
      questions: questions.map((question, nth) => ({
        ...question,
        ...(each[nth] && { when: each[nth] }),
      })),
    }),
  )
}

const plans = (sections: number): fc.Arbitrary<Plan[]> =>
  fc
    .array(
      fc.record({
        section: fc.integer({ min: -1, max: sections - 1 }),
        kinds: fc.array(fc.nat(kinds.length - 1), { minLength: 1, maxLength: 2 }),
        isResult: fc.integer({ max: 5, min: 0 }).map((one) => one === 0),
      }),
      { minLength: 1, maxLength: 9 },
    )
    .map((some) => some.sort((one, other) => one.section - other.section))

const sectionsOf = (reviewed: readonly boolean[]): Section[] =>
  reviewed.map((review, at) => ({ id: `part-${at}`, title: `Part ${at}`, ...(review && { review }) }))

/** Definitions of every shape: branches, sections with and without review, results, groups. */
export const anyService: fc.Arbitrary<Service> = fc
  .array(fc.boolean(), { maxLength: 3 })
  .chain((reviewed) => plans(reviewed.length).map((planned) => ({ sections: sectionsOf(reviewed), planned })))
  .chain(({ sections, planned }) => {
    const build = (at: number, pages: readonly Page[]): fc.Arbitrary<readonly Page[]> => {
      const plan = planned[at]
      if (!plan) return fc.constant(pages)
      const earlier = pages.flatMap((page) => page.questions)
      return pageOf(plan, at, sections[plan.section]?.id, earlier).chain((page) =>
        build(at + 1, [...pages, page]),
      )
    }
    return build(0, [
      { id: 'first', questions: [radios({ key: 'first', label: 'First', options, errors })] },
    ]).map((pages) => serviceWith({ verb: 'apply', pages, ...(sections.length > 0 && { sections }) }))
  })
