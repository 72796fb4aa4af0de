import { describe, expect, it } from 'vitest'
import { kindOfPart, type PartKind, type PartName, partKinds, partRights } from '#contract/fostering/parts.ts'
import { erasableOf } from '../clocks/erasable.ts'
import { factsOf } from '../clocks/of-head.ts'
import { rules } from '../clocks/testing/case.ts'
import { newPart } from '../household/part.ts'
import { does } from '../household/testing/work.ts'
import { applicant, household } from '../household/testing/world.ts'
import { carers, untilCopied, untilTold, x1 } from '../parts/carers/testing/wrong.ts'
import { rightsFor } from '../rights/table.ts'
import { eraseOver } from './erase.ts'
import { erasingOn, noPanels } from './testing/erasing.ts'

/**
 * What becomes of each kind of part once an approval has ended, written out by hand. `may`: what whoever was approved does
 * besides reading it. `asked`: what comes of it where they ask to be erased while the law still wants the record kept.
 * `left`: what is there once that time is over.
 */
interface After {
  readonly one: PartName
  readonly sees: boolean
  readonly may: readonly string[]
  /** Only what is named after a person is asked for by one. */
  readonly asked?: 'goes' | 'stays'
  readonly left: 'nothing' | 'summary' | 'bare'
}
const row = (
  one: PartName,
  sees: boolean,
  more: Partial<Pick<After, 'may' | 'asked' | 'left'>> = {},
): After => ({ one, sees, may: [], left: 'nothing', ...more })
const stays = { asked: 'stays' } as const

const table: Readonly<Record<PartKind, After>> = {
  head: row('head', true, { left: 'bare' }),
  person: row('person.p1', true, stays),
  form: row('form.p1.health', true, stays),
  check: row('check.p1.dbs', false, stays),
  reference: row('reference.r1', false),
  training: row('training.p1.prepare', true, stays),
  visit: row('visit.v1', false),
  checklist: row('checklist.home', false),
  thread: row('thread.p1.2027', true, { asked: 'goes' }),
  document: row('document.p1.one', true, stays),
  placement: row('placement.c1', false),
  section: row('section.health', false),
  report: row('report', true),
  erasure: row('erasure.p1', true, { may: ['fill'], ...stays }),
  referral: row('referral.1', true),
  support: row('support.s1', true),
  // Of a child who has gone the household sees who was there and when (parts/carers/child.test.ts).
  child: row('child.c1', true, { may: ['hand-over'] }),
  log: row('log.c1.2027', true),
  claim: row('claim.k1', true, { may: ['fill'] }),
  break: row('break.b1', true),
  mentor: row('mentor.m1', true),
  complaint: row('complaint.p1.x1', true, { may: ['fill'], asked: 'goes' }),
  concern: row('concern.x1', true, { may: ['comment'] }),
  allegation: row(x1, true, { may: ['comment'], left: 'summary' }),
  review: row('review.r1', true),
  views: row('views.r1.c1', false),
  exit: row('exit.p1', true, { may: ['fill'], asked: 'goes' }),
  terms: row('terms.t1', true),
  plan: row('plan.a1', true),
  letterbox: row('letterbox.l1', true),
  allowance: row('allowance.c1', true),
  constellation: row('constellation.g1', true),
  learning: row('learning.p1.2027', true, { asked: 'goes' }),
}
const planted = 'Ravensholme'

/** A couple whose approval ended on 1 June 2027, with a part of each kind in which a word stands. */
async function ended() {
  const at = await carers()
  await untilTold(at)
  await does(at, applicant(), x1, 'comment', { words: planted })
  await untilCopied(at)
  const head = await at.head()
  const values = {
    ...head.values,
    phase: 'closed' as const,
    dates: { ...head.values.dates, ended: '2027-06-01' },
  }
  const known = Object.fromEntries(
    Object.values(table)
      .filter(({ one }) => one !== 'head' && one !== x1)
      .map(({ one }) => {
        at.shelf.items.set(`${household}/${one}`, newPart(household, one, { planted }))
        const about = /\.(p\d)/.exec(one)?.[1] ?? null
        const summary = {
          name: one,
          kind: kindOfPart(one),
          number: 1,
          state: 'done',
          since: '2027-05-01',
          whose: null,
          about,
        }
        return [one, summary]
      }),
  )
  at.shelf.items.set(`${household}/head`, { ...head, values, known: { ...head.known, ...known } } as never)
  return { ...at, ports: { ...at.ports, erasing: erasingOn(at.shelf), ...noPanels } }
}

describe.each(partKinds)('after the end of an approval, %s', (kind) => {
  const { sees, may, one } = table[kind]
  it('is read and gone on with by whoever was approved as far as it is theirs, and changed by nobody of the team', () => {
    expect(kindOfPart(one)).toBe(kind)
    const rights = rightsFor('applicant', kind, 'closed')
    expect(rights.includes('see')).toBe(sees)
    expect(partRights.filter((right) => right !== 'see' && rights.includes(right))).toEqual(may)
    for (const as of ['recruiter', 'assessor', 'relative'] as const)
      expect([as, rightsFor(as, kind, 'closed')]).toEqual([as, []])
  })
})

describe('a record whose approval has ended', () => {
  it('lets go on request of what the law does not want kept, kind by kind', async () => {
    const at = await ended()
    const { goes, besides } = erasableOf(factsOf(await at.head()), 'p1', '2037-05-01', rules)
    const asked = Object.values(table).filter((each) => each.asked !== undefined)
    expect(asked.map(({ one }) => [one, goes.includes(one) ? 'goes' : 'stays'])).toEqual(
      asked.map((each) => [each.one, each.asked]),
    )
    // Every part that is about them is in the table of what goes and what stays.
    expect(goes.every((name) => asked.some(({ one }) => one === name))).toBe(true)
    expect(besides.map(({ words }) => words).join()).toContain('State Pension age')
  })

  it('is there on its last day, and on the next is gone part by part, but for the summary of an allegation', async () => {
    const at = await ended()
    const names = () => [...at.shelf.items.keys()].map((key) => key.slice(household.length + 1)).sort()
    at.go('2037-06-01T03:00:00.000Z')
    await eraseOver(at.ports)
    expect(names()).toEqual(expect.arrayContaining(Object.values(table).map(({ one }) => one)))
    at.go('2037-06-02T03:00:00.000Z')
    await eraseOver(at.ports)
    const left = Object.values(table).filter((each) => each.left !== 'nothing')
    expect(names()).toEqual(left.map(({ one }) => one).sort())
    expect(JSON.stringify([...at.shelf.items, ...at.shelf.volumes])).not.toContain(planted)
  })
})
