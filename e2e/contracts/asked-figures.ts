import { expect } from 'vitest'
import type { RoundsFigures } from '#contract/admissions/figures.ts'
import type { AdjudicatorReport } from '#contract/admissions/report.ts'
import type { askedRound } from './asked-round.ts'

type Asked = Pick<Awaited<ReturnType<typeof askedRound>>, 'api' | 'as' | 'key' | 'statusOf' | 'through'>

/** What anybody sees of how places were given, once offers are shown, and the report that staff write of it. */
export async function figuresAndReport({ api, as, key, statusOf, through }: Asked, round: string) {
  const { rounds } = (await api.call('listRoundsFigures', {})).body as RoundsFigures
  expect(rounds.map(({ source }) => source.round)).toEqual([round])
  const at = (school: string) => ({ path: { school } })
  expect(await statusOf('getSchoolFigures', at('sample-primary-school'))).toBe(200)
  expect(await statusOf('getSchoolFigures', at('nowhere'))).toBe(404)
  expect(await statusOf('getAdmissionsOpenData', { path: { file: 'school-places.csv' } })).toBe(200)
  expect(await statusOf('getAdmissionsOpenData', { path: { file: 'nothing.csv' } })).toBe(404)

  const path = { year: '2027' }
  const not = { year: '1999' }
  const finished = ['getFinishedReport', 'getFinishedReportPage', 'getFinishedReportPdf']
  for (const operation of finished)
    expect([operation, await statusOf(operation, { path })]).toEqual([operation, 404])
  await through('listAdjudicatorReports', {})
  const before = await through<AdjudicatorReport>('getAdjudicatorReport', { path, not })
  const act = async (body: object, seen: number) =>
    (
      await api.call('actOnAdjudicatorReport', {
        path,
        body: { ...body, seen },
        headers: { ...as('admissions-managers'), ...key() },
      })
    ).body as AdjudicatorReport
  const [first, ...others] = before.sections
  let { version } = await through<AdjudicatorReport>('actOnAdjudicatorReport', {
    path,
    not,
    body: { do: 'write', section: first?.id, text: 'All went as planned.', seen: before.version },
  })
  for (const { id } of others)
    ({ version } = await act({ do: 'write', section: id, text: 'Nothing to report' }, version))
  expect(await act({ do: 'finish' }, version)).toMatchObject({ state: 'finished' })
  for (const operation of finished)
    expect([operation, await statusOf(operation, { path })]).toEqual([operation, 200])
}
