import { describe, expect, it } from 'vitest'
import { workOf } from '#contract/core/kinds/work-kind.ts'
import { isPublic } from '#contract/insight/public-kind.ts'
import { kindWords } from '#contract/requests/kind-words.ts'
import { actionNames, acts, actsWith } from '#contract/workspace/acts/acts.ts'
import { actFor, isAlike, isOfKind } from '#contract/workspace/acts/by-kind.ts'
import { services } from './index.ts'

/** What only somebody who mends something says. */
const repairWords =
  /inspect|fixed|without work|the work|works system|plan(?:ned)? work|work is planned|\bsize\b|40 cm/i

// Kept by hand, so that one more is a choice.
const repairs = [
  ...['pothole', 'trip-hazard', 'drain-cover', 'kerb', 'gully', 'obstruction', 'roadworks', 'road-marking'],
  ...['road-sign', 'street-furniture', 'street-light', 'traffic-lights', 'tree', 'grass', 'grit-bin'],
  ...['right-of-way', 'other-road-problem'],
]

it('mends what others may see and report too, and nothing besides', () => {
  const mended = services.filter((service) => workOf(service) === 'repair')
  expect(mended.map(({ slug }) => slug).toSorted()).toEqual(repairs.toSorted())
  // Feeds, public pages and open data have the words of repairs.
  for (const service of services.filter(isPublic)) expect(workOf(service), service.slug).toBe('repair')
})

describe.each(services.map((service) => [service.slug, service] as const))('%s', (slug, service) => {
  const work = workOf(service)
  const offered = actionNames.filter((name) => isOfKind(name, work))

  it('can be ended well, and closed without that', () => {
    const done = offered.filter((name) =>
      acts[name].events.some((event) => event === 'fixed' || event === 'approved'),
    )
    expect(done.length).toBe(1)
    expect(offered).toContain('close')
  })

  if (repairs.includes(slug)) {
    it('says what an inspection writes down, by an example of its own', () => {
      expect(offered).toContain('inspect')
      expect(service.measured?.example).toMatch(/\w/)
    })
    return
  }

  it('is no repair, and has no act and no words of one', () => {
    expect(offered).not.toContain('inspect')
    expect(service.measured).toBeUndefined()
    const own = offered.filter((name) => !isAlike(name))
    const said = own.map((name) => {
      const { label, title, send, done, words } = actFor(name, work)
      return [label, title, send, done, words?.label, words?.hint, words?.missing].join(' | ')
    })
    expect(said.filter((words) => repairWords.test(words))).toEqual([])
    const { inShort, ...read } = kindWords(work)
    expect(Object.values({ ...read, ...inShort }).filter((words) => repairWords.test(words))).toEqual([])
    expect([service.doneAs, service.nextStep].filter((words) => words && repairWords.test(words))).toEqual([])
  })
})

it('measures no two kinds of fault by the same example', () => {
  const examples = services.flatMap(({ measured }) => (measured ? [measured.example] : []))
  expect(new Set(examples).size).toBe(examples.length)
})

it('has every act for some service', () => {
  const works = new Set(services.map(workOf))
  expect(actsWith(() => true).filter((name) => ![...works].some((work) => isOfKind(name, work)))).toEqual([])
})
