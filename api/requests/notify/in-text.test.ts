import { expect, it } from 'vitest'
import { workKinds } from '#contract/core/kinds/work-kind.ts'
import { startDepartment, theDepartment } from '#contract/core/words/in-text.ts'
import { whatNext } from '#contract/council/department.ts'
import { eventTypes, states } from '#contract/requests/lifecycle.ts'
import { council } from '#council'
import { stateInWords } from '#requests/open311/state.ts'
import { serviceOf, services } from '#services/index.ts'
import { type News, wordsFor } from './words.ts'

const service = serviceOf('pothole')

/** Every email and text in which a department may be named, whoever reads it. */
function messages(department: string): string[] {
  const base = {
    ...{ reference: 'HW-7K3M-9QTD', service, council, note: 'Words', question: 'Words?' },
    ...{
      at: '2026-03-02T12:00:00Z',
      link: 'https://shire.example/track',
      department: theDepartment(department),
    },
  }
  const others = [
    ...(['sent', 'called', 'form', 'resident'] as const).map((passed) => ({
      name: 'Another council',
      passed,
    })),
    { name: theDepartment(department) },
  ]
  const news: News[] = eventTypes.flatMap((type) =>
    (['reporter', 'follower'] as const).flatMap((to) => [
      ...workKinds.map((work) => ({ ...base, type, to, work })),
      ...(['more', 'place', 'fixed'] as const).map((about) => ({ ...base, type, to, about })),
      ...others.map((passedTo) => ({ ...base, type, to, passedTo })),
    ]),
  )
  return news.flatMap((one) => Object.values(wordsFor(one)))
}

const next = (name: string) => services.flatMap((one) => whatNext(one.next, { name }))
const public311 = (name: string) =>
  states.flatMap((state) => workKinds.map((work) => stateInWords(state, name, work)))

it.each(council.departments.map(({ name }) => name))(
  'names %s as a sentence does, wherever it is named',
  (name) => {
    const said = [...messages(name), ...next(name), ...public311(name)].filter((text) =>
      text.toLowerCase().includes(theDepartment(name).toLowerCase()),
    )
    expect(said.length).toBeGreaterThan(100)
    for (const text of said) {
      const rest = text.replaceAll(startDepartment(name), '').replaceAll(theDepartment(name), '')
      expect(rest).not.toContain(name)
      // A sentence starts with a capital, and the name has one nowhere else.
      expect(text).not.toMatch(/(^|[.?!:]\s|\n)the /)
      expect(text.replaceAll(/(^|[.?!:]\s|\n)The /g, '')).not.toContain(startDepartment(name))
    }
  },
)
