import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { happened, type InYear } from '#admissions/in-year/case.ts'
import { countTerms } from '#council/admissions/figures.ts'
import { type CountPorts, countCases, countYears } from './count-cases.ts'
import type { CountedFact } from './facts.ts'
import { inYearFact } from './facts.ts'
import type { Source } from './ports.ts'
import { memoryOfCounts } from './testing/memory.ts'

const school = (at: number) => ({ id: `school-${at}`, name: `School ${at}` })

const planted = 'Planted Name'

/** A case that has just come, of a child who must not be found in what is counted. */
function begun(reference: string, at: string, most: number): InYear {
  const choices = [0, 1].map((one) => ({
    ...{ school: school((one + most) % 3), decides: 'council' as const },
    ...{ askedOn: null, proposed: null, answer: null },
  }))
  const due = { kind: 'day', day: '2027-03-01', schoolDays: 10 } as const
  const said = { child: { name: planted, born: '2018-01-01' } }
  const fresh = {
    ...{ reference, keys: [], source: 1, submittedAt: at, receivedOn: at.slice(0, 10), state: 'deciding' },
    ...{
      said,
      choices,
      due: { aim: due, most: due },
      place: null,
      told: null,
      changedAt: at,
      version: 0,
      history: [],
    },
  } as unknown as InYear
  return happened(fresh, [{ type: 'received', at }])
}

type Ending = 'offered' | 'refused' | 'withdrawn'

function ended(kept: InYear, ending: Ending, at: string): InYear {
  if (kept.state !== 'deciding') return kept
  const [first, second] = kept.choices
  const school = first?.school.id ?? ''
  if (ending === 'withdrawn') return happened(kept, [{ type: 'withdrawn', at }], { state: 'withdrawn' })
  if (ending === 'offered') return happened(kept, [{ type: 'offered', at, school }], { state: 'offered' })
  const answer = {
    outcome: 'refused',
    reason: 'full',
    why: planted,
    list: false,
    at,
    by: { id: 'x', name: 'X' },
  } as const
  const choices = [first, second].flatMap((one) => (one ? [{ ...one, answer }] : []))
  return happened(kept, [{ type: 'refused', at }], { state: 'refused', choices })
}

const act = fc.record({
  of: fc.integer({ min: 0, max: 7 }),
  what: fc.constantFrom<Ending | 'begun' | 'count' | 'erase'>(
    'begun',
    'offered',
    'refused',
    'withdrawn',
    'count',
    'erase',
  ),
  minutes: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 90 })),
  /** After how many writes a count is cut off. */
  writes: fc.integer({ min: 0, max: 12 }),
})

/** Cases in a record, found as the tables find them, and counted by a function that may be cut off at any write. */
function world() {
  const kept = new Map<string, InYear>()
  const erased = new Set<string>()
  const memory = memoryOfCounts()
  let time = Date.parse('2027-01-11T08:00:00.000Z')
  let left = Number.POSITIVE_INFINITY
  const writing = () => {
    if (left-- <= 0) throw new Error('Cut off')
  }
  const idOf = (reference: string) => `id of ${reference}`.replaceAll('-', ' ')
  const factOf = (one: InYear): CountedFact => ({ ...inYearFact(one), id: idOf(one.reference) })
  /** An index is behind, and with some more than with others. */
  const isIndexed = ({ changedAt, reference }: InYear) =>
    Date.parse(changedAt) <= time - (/[02468]$/.test(reference) ? 6 : 0) * 60_000
  const listed = (isOpen: boolean) =>
    [...kept.values()].filter(
      (one) => !erased.has(one.reference) && (one.state === 'deciding') === isOpen && isIndexed(one),
    )
  const source = (name: string, grain: Source['grain'], isOpen: boolean): Source => ({
    ...{ name, grain },
    async since(at) {
      const keyOf = ({ changedAt, reference }: InYear) =>
        grain === 'day' ? `${changedAt.slice(0, 10)}#${reference}` : changedAt
      return listed(isOpen)
        .map((one) => ({ at: keyOf(one), id: one.reference }))
        .filter((one) => one.at >= at)
        .sort((a, b) => (a.at < b.at ? -1 : 1))
    },
    facts: async (ids) => ids.flatMap((id) => (erased.has(id) ? [] : [factOf(kept.get(id) as InYear)])),
  })
  const ports: CountPorts = {
    sources: () => [source('open', 'moment', true), source('over', 'day', false)],
    countedFacts: {
      ...memory.countedFacts,
      async keep(facts) {
        for (const fact of facts) {
          writing()
          await memory.countedFacts.keep([fact])
        }
      },
    },
    countMarks: {
      ...memory.countMarks,
      async set(...given) {
        writing()
        await memory.countMarks.set(...given)
      },
    },
    countedYears: memory.countedYears,
    countTerms,
    groups: [],
    council: { rounds: [{ year: 2027 }] as unknown as CountPorts['council']['rounds'] },
    now: () => new Date(time),
  }
  return {
    ...{ kept, erased, memory, ports, factOf },
    now: () => new Date(time).toISOString(),
    passes: (minutes: number) => {
      time += minutes * 60_000 + 1
    },
    at: (moment: string) => {
      time = Date.parse(moment)
    },
    async counts(writes = Number.POSITIVE_INFINITY) {
      left = writes
      await countCases(ports).catch(() => undefined)
      left = Number.POSITIVE_INFINITY
    },
  }
}

const byId = (facts: readonly CountedFact[]) => [...facts].sort((a, b) => (a.id < b.id ? -1 : 1))

describe('what is counted of cases', () => {
  it('is what the record comes to when it is counted from scratch, wherever counting was cut off; what is erased stays counted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const one = world()
        const gone: CountedFact[] = []
        for (const { of, what, minutes, writes } of acts) {
          one.passes(minutes)
          const reference = `SA-${of}`
          const found = one.kept.get(reference)
          if (what === 'count') await one.counts(writes)
          else if (what === 'begun') {
            if (!found) one.kept.set(reference, begun(reference, one.now(), of))
          } else if (found && !one.erased.has(reference)) {
            if (what !== 'erase') one.kept.set(reference, ended(found, what, one.now()))
            else if (found.state !== 'deciding') {
              // Long after it was over.
              one.passes(60)
              await one.counts()
              gone.push(one.factOf(found))
              one.erased.add(reference)
            }
          }
        }
        one.passes(30)
        await one.counts()
        const left = [...one.kept.values()].filter(({ reference }) => !one.erased.has(reference))
        const facts = await one.memory.countedFacts.ofYear(2027)
        expect(byId(facts)).toEqual(byId([...left.map(one.factOf), ...gone]))
        const text = JSON.stringify(facts)
        expect(text.includes(planted)).toBe(false)
        expect(/SA-\d|2018|2027-/.test(text)).toBe(false)
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  it('takes in what an index shows only later than what changed after it', async () => {
    const one = world()
    const begins = (reference: string, of: number) => one.kept.set(reference, begun(reference, one.now(), of))
    begins('SA-2', 0)
    one.passes(2)
    begins('SA-1', 1)
    await one.counts()
    expect(await one.memory.countedFacts.ofYear(2027)).toHaveLength(1)
    one.passes(30)
    await one.counts()
    expect(await one.memory.countedFacts.ofYear(2027)).toHaveLength(2)
  })

  it('becomes the figures of a school year once, a month after its end, and stays as it was then', async () => {
    const one = world()
    for (const of of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const reference = `SA-${of}`
      one.kept.set(reference, ended(begun(reference, one.now(), of), 'offered', one.now()))
    }
    one.at('2027-09-29T12:00:00.000Z')
    await one.counts()
    await countYears(one.ports)
    expect(await one.memory.countedYears.all()).toEqual([])
    one.at('2027-09-30T06:00:00.000Z')
    await countYears(one.ports)
    const [year] = await one.memory.countedYears.all()
    expect(year).toMatchObject({ year: 2027, inYear: { children: 8, offered: 8, refused: 0, waiting: 0 } })
    one.kept.set('SA-9', ended(begun('SA-9', '2027-08-30T08:00:00.000Z', 1), 'refused', one.now()))
    one.passes(30)
    await one.counts()
    await countYears(one.ports)
    expect(await one.memory.countedYears.all()).toEqual([year])
  })
})
