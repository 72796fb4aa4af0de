import { expect, it } from 'vitest'
import { does, manager } from '../household/testing/work.ts'
import { household } from '../household/testing/world.ts'
import { placesIn } from '../pack/places.ts'
import type { PackPlace } from '../pack/ports.ts'
import { recommendsAt } from '../pack/testing/refused.ts'
import { packWorld } from '../pack/testing/world.ts'
import { eraseOver } from './erase.ts'
import { erasingOn, noPanels } from './testing/erasing.ts'

it('takes what was locked for panels, and what meetings know of it, with the record of the household, again where it was cut off', async () => {
  const { at, record, place } = await packWorld([])
  await recommendsAt(record, place, 'not-suitable')
  const referral = await record.part('referral.1')
  expect(referral && placesIn(referral)).toEqual([place])
  const head = await record.part('head')
  expect(head && placesIn(head)).toEqual([])
  await does(record, manager, 'head', 'record-withdrawal', {
    reason: 'not-now',
    words: 'They withdrew.',
    on: '2026-11-02',
  })
  const removed: PackPlace[] = []
  let cut = true
  const packs = {
    async remove(one: PackPlace) {
      if (cut) throw new Error('cut off')
      removed.push(one)
    },
  }
  const ports = {
    ...record.ports,
    ...noPanels,
    erasing: erasingOn(record.shelf),
    packs,
    meetings: at.ports.meetings,
  }
  record.go('2030-01-09T03:00:00.000Z')
  await expect(eraseOver(ports)).rejects.toThrow('cut off')
  expect(await record.part('referral.1')).toBeDefined()
  cut = false
  await eraseOver(ports)
  expect(removed).toEqual([place])
  const { items } = await at.values(place.meeting)
  expect(items[place.item]).toMatchObject({ household: '', erased: '2030-01-09' })
  expect([...record.shelf.items.keys()]).toEqual([`${household}/head`])
})
