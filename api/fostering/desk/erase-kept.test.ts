import { describe, expect, it } from 'vitest'
import { cutOffAfter } from '#record/testing/cut-off.ts'
import { erasableOf } from '../clocks/erasable.ts'
import { factsOf } from '../clocks/of-head.ts'
import { rules } from '../clocks/testing/case.ts'
import { caseKeysOf } from '../household/line.ts'
import { does, manager } from '../household/testing/work.ts'
import { applicant, household, type World } from '../household/testing/world.ts'
import { checkPart } from '../household/verify.ts'
import { carers, planted, seenBy, untilCopied, untilTold, x1 } from '../parts/carers/testing/wrong.ts'
import { eraseHousehold, eraseOver } from './erase.ts'
import { erasingOn, noPanels } from './testing/erasing.ts'

const summary = 'What was said was unfounded.'

/** The approval of a household ended on 1 June 2027, after an allegation; its record goes in June 2037. */
async function ended(through: (at: World) => Promise<void>) {
  const at = await carers()
  await untilTold(at)
  await does(at, applicant(), x1, 'comment', { words: planted })
  await through(at)
  const head = await at.head()
  const values = {
    ...head.values,
    phase: 'closed' as const,
    dates: { ...head.values.dates, ended: '2027-06-01' },
  }
  at.shelf.items.set(`${household}/head`, { ...head, values } as never)
  return { ...at, ports: { ...at.ports, erasing: erasingOn(at.shelf), ...noPanels } }
}
type Ended = Awaited<ReturnType<typeof ended>>
const everything = ({ shelf }: Ended) => JSON.stringify([...shelf.items, ...shelf.volumes])

describe('the summary of an allegation', () => {
  it('is all that is left of a record that is erased, until its own time is over', async () => {
    const at = await ended(untilCopied)
    at.go('2037-06-02T03:00:00.000Z')
    await eraseOver(at.ports)
    expect([...at.shelf.items.keys()].sort()).toEqual([`${household}/${x1}`, `${household}/head`])
    expect(everything(at)).not.toContain(planted)
    expect(everything(at)).not.toContain('Grace Adeyemi')
    expect(await seenBy(at, manager, x1)).toMatchObject({
      summary: { words: summary, names: ['Sample One'], keptUntil: '2045-06-01' },
    })
    for (const name of [x1, 'head']) {
      const part = await at.part(name)
      expect([name, part && checkPart(part)]).toEqual([name, undefined])
    }
    expect(caseKeysOf(await at.head(), '2037-06-02', rules)).toMatchObject({ dueOn: '2045-06-01' })

    at.go('2045-06-01T03:00:00.000Z')
    await eraseOver(at.ports)
    expect(everything(at)).toContain(summary)
    at.go('2045-06-02T03:00:00.000Z')
    await eraseOver(at.ports)
    expect([...at.shelf.items.keys()]).toEqual([`${household}/head`])
    expect(everything(at)).not.toContain(summary)
    expect(caseKeysOf(await at.head(), '2045-06-02', rules)).toEqual({})
  })

  it('is left whole and alone after a stop anywhere', async () => {
    for (let stop = 0; ; stop++) {
      const at = await ended(untilCopied)
      at.go('2037-06-02T03:00:00.000Z')
      const counted = cutOffAfter(stop)
      const { erasing, parts } = at.ports
      const cut = {
        ...at.ports,
        parts: { ...parts, save: counted(parts.save) },
        erasing: {
          ...erasing,
          remove: counted(erasing.remove),
          removeVolumes: counted(erasing.removeVolumes),
        },
      }
      const whole = await eraseHousehold(cut, household).then(
        () => true,
        () => false,
      )
      await eraseHousehold(at.ports, household)
      const text = everything(at)
      expect([stop, text.includes(planted), text.includes(summary)]).toEqual([stop, false, true])
      expect([stop, [...at.shelf.items.keys()].length]).toEqual([stop, 2])
      if (whole) break
      expect(stop).toBeLessThan(40)
    }
  })

  it('has to be written before anything of the record goes, and a manager has it until then', async () => {
    const at = await ended(async () => undefined)
    at.go('2037-06-02T03:00:00.000Z')
    await eraseOver(at.ports)
    expect(everything(at)).toContain(planted)
    expect(caseKeysOf(await at.head(), '2037-06-02', rules).caseKey).toMatch(/^case /)
  })
})

describe('whoever asks to erase', () => {
  const found = async (at: World, today: string) => erasableOf(factsOf(await at.head()), 'p1', today, rules)

  it('is told of a summary without being told whether there is one, and that a complaint is kept for its own time', async () => {
    const at = await carers()
    const before = await found(at, '2027-03-22')
    expect(before.besides.map(({ words }) => words)).toEqual([
      'If there is ever an allegation, a summary of it, until State Pension age or for 10 years if that is longer',
    ])
    await untilTold(at)
    expect(await found(at, '2027-03-24')).toEqual(before)
    await does(at, applicant(), 'complaint.p1.x1', 'make', { words: 'Nobody rang.' })
    await does(at, applicant(), 'complaint.p1.x1', 'withdraw')
    const kept = await found(at, '2033-03-24')
    expect(kept.goes).toEqual([])
    expect(kept.besides[0]?.words).toBe('What you complained about, for 6 years after it is over')
    expect((await found(at, '2033-03-25')).goes).toEqual(['complaint.p1.x1'])
  })
})
