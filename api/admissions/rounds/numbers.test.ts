import { expect, it } from 'vitest'
import { closed, confirmAll, draft, key, view } from '#admissions/offers/testing/story.ts'
import { ada, world } from '#admissions/offers/testing/world.ts'
import { wouldLose } from './losers.ts'
import { numbersView, setNumber } from './numbers.ts'

const id = 'reception-2027'

/** A closed round with more children than one of its schools has room for. */
async function crowded() {
  const one = await world(300)
  await closed(one)
  await confirmAll(one)
  const { found } = await view(one, await draft(one))
  const [full] = found.run.cutOffs.filter(({ last }) => last).map(({ pool }) => pool)
  const school = one.council.schools.find((each) => each.id === full)
  if (!school) throw new Error('No school is full')
  const offered = found.run.placed.filter((placed) => placed.school === school.id)
  return { one, school, offered, number: school.number ?? 0 }
}

it('shows who would lose a place by a lower number, and takes it only from who has looked', async () => {
  const { one, school, offered, number } = await crowded()
  const value = number - 5
  const list = await wouldLose(one.ports, id, school.id, value)
  if (!list) throw new Error('There is no such school')
  expect(list.children.length).toBeGreaterThanOrEqual(5)
  const had = offered.map(({ child }) => child)
  for (const { reference } of list.children) expect(had).toContain(reference)
  const losers = async () => list
  const set = async (more: object) =>
    setNumber(
      one.ports,
      await one.opened(),
      ada,
      {
        school: school.id,
        value,
        decidedBy: 'Adjudicator',
        why: 'The roof',
        seen: (await one.round()).version,
        ...more,
      },
      key(),
      losers,
    )
  expect(await set({})).toMatchObject({ kind: 'invalid', pointer: '/lookedAt' })
  expect(await set({ lookedAt: 'another list' })).toMatchObject({ pointer: '/lookedAt' })
  expect(await set({ lookedAt: list.hash })).toMatchObject({ kind: 'done' })

  const after = await view(one, await draft(one))
  const now = after.found.run.placed.filter((placed) => placed.school === school.id).map(({ child }) => child)
  expect(had.filter((child) => !now.includes(child)).sort()).toEqual(
    list.children.map(({ reference }) => reference).sort(),
  )
  const { versions } = numbersView(await one.opened()).schools.find((each) => each.id === school.id) ?? {}
  expect(versions).toMatchObject([
    { value: number, by: null },
    { value, decidedBy: 'Adjudicator', why: 'The roof', by: ada },
  ])
})

it('takes a higher number, and a lower one while families may still apply, without a list', async () => {
  const one = await world(10, id, '2027-01-10T09:00:00.000Z')
  const school = one.council.schools[0]?.id ?? ''
  const unasked = async () => Promise.reject(new Error('Nobody has to look'))
  const set = async (value: number) =>
    setNumber(
      one.ports,
      await one.opened(),
      ada,
      { school, value, decidedBy: 'Council', why: 'Plan', seen: (await one.round()).version },
      key(),
      unasked,
    )
  expect((await set(10)).kind).toBe('done')
  expect((await set(70)).kind).toBe('done')
  expect(await set(70).then(({ kind }) => kind)).toBe('done')
})
