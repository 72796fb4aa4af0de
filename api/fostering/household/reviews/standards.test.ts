import { expect, it } from 'vitest'
import type { Word } from '../tell.ts'
import { approved, both } from '../testing/referral.ts'
import { does, manager } from '../testing/work.ts'
import { applicant } from '../testing/world.ts'
import { remindOfStandards } from './standards.ts'

const from = { council: 'Sample Council', phone: '0116 000 0000', team: 'Fostering team' }

/** A couple, approved on this day, and what they are told. */
async function couple(on: string) {
  const at = await approved('fostering', on, both)
  for (const id of ['p1', 'p2'])
    await does(at, applicant(id), `person.${id}`, 'details', { email: `${id}@example.org` })
  const told = new Map<string, Word>()
  const ports = { ...at.ports, from, tell: async (word: Word) => void told.set(word.id, word) }
  return {
    at,
    /** What each of them is told on a day, however often it is looked at. */
    async on(day: string) {
      at.go(`${day}T09:00:00.000Z`)
      for (const _ of [1, 2]) await remindOfStandards(ports, (await at.head()).household)
      const words = [...told.values()].map(({ to, body }) => `${'email' in to ? to.email : ''}: ${body}`)
      told.clear()
      return words
    },
  }
}

it('reminds each carer eight weeks before the last day, and a week after it where they are late', async () => {
  const one = await couple('2026-11-02T10:00:00.000Z')
  expect(await one.on('2027-09-06')).toEqual([])
  const soon = await one.on('2027-09-07')
  expect(soon.map((words) => words.split(':')[0])).toEqual(['p1@example.org', 'p2@example.org'])
  expect(soon[0]).toContain('by 2 November 2027')
  expect(await one.on('2027-10-01')).toEqual([])
  expect(await one.on('2027-11-08')).toEqual([])
  const late = await one.on('2027-11-09')
  expect(late).toHaveLength(2)
  expect(late[0]).toContain('You had until 2 November 2027')
  expect(await one.on('2027-12-01')).toEqual([])
})

it('reminds nobody who has shown it, or whose approval has ended', async () => {
  const one = await couple('2026-11-02T10:00:00.000Z')
  one.at.go('2027-09-01T09:00:00.000Z')
  await does(one.at, manager, 'head', 'standards-met', { on: '2027-09-01' })
  expect(await one.on('2027-09-07')).toEqual([])
  expect(await one.on('2027-11-09')).toEqual([])
})
