import { expect, it } from 'vitest'
import { eachMinute } from '../offers/lay-out.ts'
import { publishes, signedRound } from '../offers/testing/story.ts'
import { computedFigures } from './keep.ts'
import { rowsOf, tableSchema } from './open-data.ts'
import { roundsFigures, schoolFigures } from './read.ts'

const moment = '2027-04-16T08:00:00.000Z'

it('keeps what the files of the published run come to, from the moment on, and shows that', async () => {
  const { one, run } = await signedRound(60)
  const { ports } = one
  await publishes(one, run, moment)
  one.stores.kept.sent.push({ do: 'lay-out', round: 'reception-2027', run, at: moment, after: '' })
  await one.work()
  expect(await computedFigures(ports, { round: 'reception-2027', run })).toBeUndefined()
  one.at(moment)
  await eachMinute(ports)
  await one.work()

  const { rounds } = await roundsFigures(ports)
  const again = await computedFigures(ports, { round: 'reception-2027', run })
  expect(rounds).toMatchObject([{ source: { round: 'reception-2027', run, shown: moment } }])
  expect(rounds[0]?.county).toEqual(again?.figures.county)
  for (const figures of again?.figures.schools ?? []) {
    const shown = await schoolFigures(ports, figures.school)
    expect(shown?.rounds.map((each) => each.figures)).toEqual([figures])
    // No school year is over.
    expect(shown).toMatchObject({ years: [], counted: [] })
  }
  expect(await schoolFigures(ports, 'nowhere')).toBeUndefined()

  const rows = await rowsOf(ports, 'school-places')
  expect(rows).toHaveLength(again?.figures.schools.length ?? -1)
  const columns = tableSchema('Exampleshire', '/api').tables[0]?.tableSchema.columns.map(({ name }) => name)
  for (const row of rows) expect(Object.keys(row)).toEqual(columns)
  const byCriterion = await rowsOf(ports, 'school-places-by-criterion')
  expect(byCriterion.length).toBeGreaterThan(rows.length)
})
