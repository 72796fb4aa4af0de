import { expect } from 'vitest'
import type { Figures } from '#contract/fostering/carers/figures.ts'
import type { CallList } from '#contract/fostering/carers/service.ts'
import type { DutyList, PlaceSupport, SupportWaiting } from '#contract/fostering/carers/support.ts'
import type { askedHousehold } from './asked-household.ts'

/** Who is on duty as staff say it and a household reads it, and the lists of what is asked for. */
export async function askedSupport(
  { through, answers, as, key }: Awaited<ReturnType<typeof askedHousehold>>,
  held: Record<string, string>,
) {
  const { today } = await through<DutyList>('getDuty', { by: 'manager' })
  const set = { by: 'manager', path: { day: today }, not: { day: '2026-01-01' }, acts: true }
  await through('setDuty', { ...set, body: { name: 'Sample Worker' } })
  expect((await through<PlaceSupport>('getSupport', { held })).duty).toEqual({
    day: today,
    name: 'Sample Worker',
  })
  await answers('setDuty', 200, {
    path: { day: today },
    body: { name: null },
    headers: { ...as('manager'), ...key() },
  })
  expect((await through<PlaceSupport>('getSupport', { held })).duty).toBeNull()
  expect(await through<Figures>('getFigures', { by: 'manager' })).toMatchObject({
    countedAt: null,
    asked: false,
  })
  const again = { by: 'manager', acts: true, body: {} }
  expect(await through<Figures>('countFigures', again)).toMatchObject({ asked: true })
  expect((await through<CallList>('listCarersToCall', { by: 'assessor' })).lines).toEqual([])
  await answers('listSupport', 422, { query: { after: 'nowhere!' }, headers: as('assessor') })
  expect((await through<SupportWaiting>('listSupport', { by: 'assessor' })).requests).toEqual([])
}
