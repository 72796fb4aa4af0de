import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseKind, caseKinds, type PersonRole, phases } from '#contract/fostering/case.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { Passage } from '#contract/fostering/report.ts'
import { reportNames } from '#contract/fostering/report.ts'
import { questionsOf } from '#services/define/walk.ts'
import { formsOf, sectionOf } from '../forms/index.ts'
import { checklists } from '../parts/checklists/index.ts'
import { formOf, sectionPart } from '../parts/sections/index.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { composeReport, type PartAt } from './compose.ts'
import { copyFor } from './copy.ts'

const people: Record<string, { role: PersonRole; name: string; here: boolean }> = {
  p1: { role: 'applicant', name: 'Sample One', here: true },
  p2: { role: 'applicant', name: 'Sample Two', here: true },
  p3: { role: 'adult', name: 'Sample Three', here: true },
  p4: { role: 'child', name: 'Sample Four', here: true },
}
const on = '2027-03-03'

/** A marker that says whose it is: nobody writes that by chance. */
const marked = (name: string) => `⟦${name}⟧`

const answersOf = (name: PartName, kind: CaseKind) => {
  const section = sectionOf(name, kind, (id) => people[id]?.role)
  const texts = section
    ? questionsOf(section).filter((one) => one.kind === 'text' || one.kind === 'longText')
    : []
  return Object.fromEntries(texts.map(({ key }) => [key, marked(name)]))
}

/** Everything that a record can hold of others, each with a marker. */
function confidences(kind: CaseKind): PartAt[] {
  const forms = formsOf(kind, people).map((name) => ({
    name,
    values: { answers: answersOf(name, kind), finished: true },
  }))
  const checks = [
    'p1.dbs',
    'p2.dbs',
    'p3.dbs',
    'p1.medical',
    'p2.medical',
    'p1.employer',
    'home.council',
  ].map((rest) => ({
    name: `check.${rest}`,
    values: {
      asked: { of: marked(`check.${rest}`), on },
      returned: { on, worrying: true, note: marked(`check.${rest}`) },
      looked: { on, acceptable: true, reasons: marked(`check.${rest}`) },
    },
  }))
  const lists = checklists.map(({ slug, items }) => ({
    name: `checklist.${slug}`,
    values: {
      marks: Object.fromEntries(
        items.map(({ id }) => [id, { is: 'right', note: marked(`checklist.${slug}`) }]),
      ),
    },
  }))
  const more = [
    {
      name: 'reference.r1',
      values: {
        kind: 'referee',
        asked: { name: marked('reference.r1'), about: ['p1'] },
        answers: { known: marked('reference.r1'), worried: 'yes', worry: marked('reference.r1') },
        finished: true,
        interviewed: { on, record: marked('reference.r1') },
        concern: true,
      },
    },
    {
      name: 'visit.v1',
      values: {
        recorded: {
          on,
          written: on,
          seen: ['p4'],
          alone: ['p4'],
          account: marked('visit.v1'),
          next: '',
          worrying: false,
        },
      },
    },
    {
      name: 'training.p1.preparation',
      values: { missed: [], attended: { on, note: marked('training.p1.preparation') } },
    },
    {
      name: 'training.p2.preparation',
      values: { missed: [], attended: { on, note: marked('training.p2.preparation') } },
    },
    {
      name: 'placement.c1',
      values: { child: { name: marked('placement.c1'), relation: 'x' }, dates: { placed: on }, told: {} },
    },
  ]
  return [...forms, ...checks, ...lists, ...more].map((one) => ({ ...one, number: 1, on }))
}

const reader = fc.constantFrom('household', 'council', 'p1', 'p2')
const passage = (id: number) =>
  reader.map(
    (to): Passage => ({ id: `t${id}`, text: marked(`to ${to}`), reader: to, by: 'Olive Peters', on }),
  )

const whole = fc.record({
  kind: fc.constantFrom(...caseKinds),
  report: fc.constantFrom(...reportNames),
  phase: fc.constantFrom(...phases),
  passages: fc.array(fc.tuple(passage(1), passage(2), passage(3)), { minLength: 25, maxLength: 25 }),
})

const who = (id: string): Who => ({ as: 'applicant', id, name: 'Sample' })

describe('the copy of one who applies', () => {
  it('has nothing in it that somebody else said, wrote or was told in confidence, whatever the record holds', () => {
    fc.assert(
      fc.property(whole, ({ kind, report, phase, passages }) => {
        const sections = formOf(report, kind).sections.map((section, at) => ({
          name: sectionPart(section),
          number: 1,
          on,
          values: { passages: passages[at] ?? [], begun: 3, finished: true },
        }))
        const all = [...confidences(kind), ...sections]
        const composed = composeReport(report, all, { kind, people })
        for (const id of ['p1', 'p2']) {
          const copy = JSON.stringify(copyFor(who(id), phase, composed))
          for (const { name } of confidences(kind))
            if (!mayPart(who(id), 'see', name, phase)) expect(copy).not.toContain(marked(name))
          const other = id === 'p1' ? 'p2' : 'p1'
          expect(copy).not.toContain(marked('to council'))
          expect(copy).not.toContain(marked(`to ${other}`))
          // Said once more without the table: nothing of these, ever.
          for (const hidden of ['check.', 'visit.', 'checklist.', 'placement.', `form.${other}.`, 'form.p3.'])
            expect(copy).not.toContain(`⟦${hidden}`)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has what is theirs, and what was written for them', () => {
    const section = { passages: [], begun: 0, finished: true }
    const passages: Passage[] = (['household', 'p1', 'p2', 'council'] as const).map((to, at) => ({
      id: `t${at}`,
      text: marked(`to ${to}`),
      reader: to,
      by: 'Olive Peters',
      on,
    }))
    const parts = [
      ...confidences('fostering'),
      { name: 'section.work', number: 1, on, values: { ...section, passages } },
    ]
    const composed = composeReport('report', parts, { kind: 'fostering', people })
    const copy = copyFor(who('p1'), 'assessing', composed)
    expect(copy.find(({ title }) => title === 'Work, money and interests')).toMatchObject({
      passages: [marked('to household'), marked('to p1')],
    })
    for (const name of ['form.p1.health', 'form.home.support', 'training.p1.preparation'])
      expect(JSON.stringify(copy)).toContain(marked(name))
    // A section of which nothing is theirs does not tell that it is there.
    expect(copy.map(({ title }) => title)).not.toContain('What others say about them')
  })

  it('is drawn from a report in which whoever decides reads all of that', () => {
    const composed = JSON.stringify(
      composeReport('report', confidences('fostering'), { kind: 'fostering', people }),
    )
    for (const name of ['check.p1.dbs', 'form.p2.health', 'visit.v1', 'checklist.home', 'check.p2.medical'])
      expect(composed).toContain(marked(name))
  })
})
