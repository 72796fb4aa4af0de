import { describe, expect, it } from 'vitest'
import { hashOfLast } from '#record/chain.ts'
import { cutOffAfter } from '#record/testing/cut-off.ts'
import { rules } from '../clocks/testing/case.ts'
import { caseKeysOf } from '../household/line.ts'
import type { Head } from '../household/part.ts'
import { fileId } from '../household/testing/files.ts'
import { applicant, household, recruiter, world } from '../household/testing/world.ts'
import { checkParts } from '../household/verify.ts'
import { eraseAtNight, eraseHousehold, eraseOver } from './erase.ts'
import { erasingOn, noPanels } from './testing/erasing.ts'

const planted = 'Brindlemoor fever'
const slip = 'document.p1.ofthistest01'

/** This household was never before a panel. */

/** A household that wrote something, and withdrew on 8 January 2027. */
async function withdrawn() {
  const one = await world()
  await one.act(applicant(), 'form.p1.health', 'save', { answers: { surgery: planted } })
  const files = [{ id: one.files.put(household, fileId(1), planted), title: planted }]
  await one.act(recruiter, 'thread.p2.2027', 'write', { text: planted, whose: null, files })
  const file = one.files.put(household, fileId(2), planted)
  await one.act(applicant(), slip, 'add', { what: 'pay', title: planted, file, whose: 'council' })
  one.go('2027-01-08T10:00:00.000Z')
  const ended = await one.act(recruiter, 'head', 'record-withdrawal', {
    reason: 'not-now',
    words: planted,
    on: '2027-01-08',
  })
  if (ended.kind !== 'done') throw new Error(JSON.stringify(ended))
  const erasing = erasingOn(one.shelf)
  return { ...one, ports: { ...one.ports, erasing, ...noPanels } }
}

const everything = ({ shelf, files }: Pick<Awaited<ReturnType<typeof withdrawn>>, 'shelf' | 'files'>) =>
  JSON.stringify([...shelf.items, ...shelf.volumes, ...files.texts()])

describe('a record that is no longer to be kept', () => {
  it('is erased after the last day and not on it, and leaves the hash of each part', async () => {
    const one = await withdrawn()
    const head = await one.head()
    expect(caseKeysOf(head, '2027-01-08', rules)).toMatchObject({ dueOn: '2030-01-08' })
    const form = await one.part('form.p1.health')
    one.go('2030-01-08T12:00:00.000Z')
    await eraseOver(one.ports)
    expect(everything(one)).toContain(planted)
    one.go('2030-01-09T03:00:00.000Z')
    await eraseOver(one.ports)
    expect([...one.shelf.items.keys()]).toEqual([`${household}/head`])
    expect(everything(one)).not.toContain(planted)
    expect(everything(one)).not.toContain('Sample One')
    const left = await one.head()
    const stays = left.history[0]?.added?.stays as { part: string; number: number; end: string }[]
    expect(stays.map(({ part }) => part)).toEqual(['form.p1.health', 'thread.p2.2027', slip, 'head'])
    expect(stays[0]).toEqual({
      part: 'form.p1.health',
      number: 1,
      end: hashOfLast((form ?? left).history),
    })
    expect(checkParts([left])).toEqual([])
    expect(caseKeysOf(left, '2030-01-09', rules)).toEqual({})
  })

  it('reads its head with all old volumes as often, however many parts it has', async () => {
    const reads = async (more: number) => {
      const one = await withdrawn()
      const head = await one.head()
      for (let at = 0; at < more; at++) {
        const name = `form.p1.more${at}` as const
        const kept = await one.part('form.p1.health')
        if (!kept) throw new Error('no part')
        one.shelf.items.set(`${household}/${name}`, { ...kept, name })
      }
      one.go('2030-01-09T03:00:00.000Z')
      let many = 0
      const get = async (id: string) => {
        if (id === `${household}/${head.name}`) many++
        return one.ports.parts.get(id)
      }
      await eraseHousehold({ ...one.ports, parts: { ...one.ports.parts, get } }, household)
      expect(everything(one)).not.toContain(planted)
      const stays = (await one.head()).history[0]?.added?.stays as object[]
      expect(stays).toHaveLength(more + 4)
      return many
    }
    expect(await reads(40)).toBe(await reads(0))
  })

  it('is erased whole after a stop anywhere', async () => {
    for (let stop = 0; ; stop++) {
      const one = await withdrawn()
      one.go('2030-01-09T03:00:00.000Z')
      const counted = cutOffAfter(stop)
      const { erasing, files, parts } = one.ports
      const cut = {
        ...one.ports,
        parts: { ...parts, save: counted(parts.save) },
        files: { ...files, drop: counted(files.drop) },
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
      await eraseHousehold(one.ports, household)
      expect([stop, everything(one).includes(planted)]).toEqual([stop, false])
      const head = await one.head()
      expect([stop, head.dropping, checkParts([head])]).toEqual([stop, undefined, []])
      if (whole) break
      expect(stop).toBeLessThan(50)
    }
  })

  it('goes with what lies beside its parts, and with what was written while it was erased', async () => {
    const one = await withdrawn()
    const volume = { from: 1, before: '', hash: 'x', lists: { history: [planted] } }
    one.shelf.volumes.set(`${household}/head#1`, volume)
    one.shelf.volumes.set(`${household}/check.p1.dbs#2`, volume)
    one.go('2030-01-09T03:00:00.000Z')
    const { remove } = one.ports.erasing
    let written = false
    one.ports.erasing.remove = async (whose, name, version) => {
      const id = `${whose}/${name}`
      const kept = one.shelf.items.get(id)
      if (kept && !written) one.shelf.items.set(id, { ...kept, version: kept.version + 1 })
      written = true
      return remove(whose, name, version)
    }
    await eraseOver(one.ports)
    // Something was written to a part after it was told of: that part, and so the head, waits for the next night.
    expect(one.shelf.items.size).toBe(2)
    await eraseOver(one.ports)
    expect(one.shelf.items.size).toBe(1)
    expect(one.shelf.volumes.size).toBe(0)
    expect(everything(one)).not.toContain(planted)
  })
})

it('leaves a case that is open, whatever an index says, and works at night alone', async () => {
  const one = await withdrawn()
  one.go('2030-01-09T12:00:00.000Z')
  await eraseAtNight(one.ports)
  expect(one.shelf.items.size).toBe(4)
  one.go('2030-01-09T02:10:00.000Z')
  await eraseAtNight(one.ports)
  expect(one.shelf.items.size).toBe(1)
  const open = await world('2050-01-05T10:00:00.000Z')
  const before = await open.head()
  await eraseOver({ ...open.ports, erasing: erasingOn(open.shelf), ...noPanels })
  expect((await open.head()).values).toEqual(before.values)
})

it('finds a closed case by the day until which it is kept: longer after an approval, longest for an adopted child', async () => {
  const one = await withdrawn()
  const head = await one.head()
  const dueOn = (dates: object) =>
    caseKeysOf(
      { ...head, values: { ...head.values, dates: { ...head.values.dates, ...dates } } } as Head,
      '2027-02-01',
      rules,
    ).dueOn
  expect(dueOn({})).toBe('2030-01-08')
  expect(dueOn({ approved: '2026-02-01', ended: '2027-01-31' })).toBe('2037-01-31')
  expect(dueOn({ ordered: '2027-01-20' })).toBe('2127-01-20')
})
