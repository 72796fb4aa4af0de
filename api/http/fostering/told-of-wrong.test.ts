import { expect, it } from 'vitest'
import { newPart } from '#fostering/household/part.ts'
import type { Word } from '#fostering/household/tell.ts'
import { does, manager } from '#fostering/household/testing/work.ts'
import { household } from '#fostering/household/testing/world.ts'
import { carers, planted, recorded, told, x1 } from '#fostering/parts/carers/testing/wrong.ts'
import { tellAfter } from './told.ts'

it('says to those who were told that there is news on their page, to nobody else, and not of what', async () => {
  const at = await carers()
  const sent: Word[] = []
  const ports = {
    ...at.ports,
    tell: async (word: Word) => void sent.push(word),
    siteUrl: 'https://example.org',
    from: { council: 'Sample', phone: '0116 496 0000', team: 'Fostering' },
  }
  for (const id of ['p1', 'p2']) {
    const person = newPart(household, `person.${id}`, { email: `${id}@example.org` })
    at.shelf.items.set(`${household}/person.${id}`, person)
  }
  const after = async (act: string, body: object) => {
    await does(at, manager, x1, act, body)
    await tellAfter(ports, household, x1, act)
  }
  await after('record', recorded)
  await after('to-officer', { on: '2027-03-22', words: planted })
  expect(sent).toEqual([])
  at.go('2027-03-24T10:00:00.000Z')
  await after('tell', told)
  await after('update', { words: planted, next: '2027-04-01' })
  expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
    [{ email: 'p1@example.org' }, 'There is news on your page'],
    [{ email: 'p1@example.org' }, 'There is news on your page'],
  ])
  expect(new Set(sent.map(({ id }) => id)).size).toBe(2)
  expect(JSON.stringify(sent)).not.toMatch(new RegExp(`${planted}|llegation`))
})
