import { describe, expect, it } from 'vitest'
import { caseKinds } from '#contract/fostering/case.ts'
import { PartName } from '#contract/fostering/parts.ts'
import { reportNames } from '#contract/fostering/report.ts'
import { lawfulNeeds } from '../../clocks/needs/index.ts'
import { kindFor } from '../index.ts'
import { formOf, type KnownCase, partsOfReport, reportSectionOf, sectionPart } from './index.ts'

const people = { p1: { here: true }, p2: { here: true } }
const known = {
  'form.p1.work': { state: 'done' },
  'form.p2.work': { state: 'started' },
  'check.p1.employer': { state: 'done' },
  'check.p2.employer': { state: 'done' },
  'section.work': { state: 'done' },
  'thread.p1.2027': { state: 'done' },
} as const
const of: KnownCase = { kind: 'fostering', people, known }

describe('the form of a report', () => {
  it.each(caseKinds)(
    'of a case of %s has each section once, and all that the law wants to be looked at',
    (kind) => {
      for (const report of reportNames) {
        const names = formOf(report, kind).sections.map(sectionPart)
        expect(new Set(names).size).toBe(names.length)
        for (const name of names) {
          expect(PartName.parse(name)).toBe(name)
          expect(reportSectionOf(name, kind)?.report).toBe(report)
        }
      }
      const full = formOf('report', kind).sections.map(sectionPart)
      const wanted = lawfulNeeds.filter(
        ({ part, kinds }) => part.startsWith('section.') && kinds.includes(kind),
      )
      expect(full).toEqual(expect.arrayContaining(wanted.map(({ part }) => part)))
    },
  )

  it.each(reportNames)('of %s takes over kinds of parts that there are', (report) => {
    for (const kind of caseKinds)
      for (const { from } of formOf(report, kind).sections)
        for (const source of from) expect(kindFor(source.kind)).toBeDefined()
  })
})

describe('what a report is made of', () => {
  it('is its sections and what they take over, and no messages', () => {
    expect(partsOfReport('report', of).sort()).toEqual([
      'check.p1.employer',
      'check.p2.employer',
      'form.p1.work',
      'form.p2.work',
      'section.work',
    ])
  })

  it('is nothing to which consent was taken back', () => {
    const taken = { ...known, 'check.p1.employer': { state: 'withdrawn' } as const }
    expect(partsOfReport('report', { ...of, known: taken })).not.toContain('check.p1.employer')
  })

  it('is nothing that is about somebody who has left', () => {
    const left = partsOfReport('report', { ...of, people: { ...people, p2: { here: false } } })
    expect(left.filter((part) => part.includes('p2'))).toEqual([])
    expect(left).toContain('form.p1.work')
  })
})
