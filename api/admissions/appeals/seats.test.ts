import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type AppealSeat, appealSeats, hearingRights, seatsOf } from '#admissions/rights/appeals.ts'
import { hearingActs } from '#contract/admissions/appeals/hearing.ts'
import { type Role, roles } from '#contract/council/rights.ts'
import { admissions } from '#services/school-place/admissions.ts'
import { refusalOf, school, world } from './testing/world.ts'

const departments = [admissions.department]
const grant = (...of: Role[]) => ({ grants: of.map((role) => ({ role, departments })) })

/** Written out by hand beside the table, so that a role does not change unseen. */
const given: Readonly<Partial<Record<Role, AppealSeat>>> = {
  officer: 'writer',
  decider: 'writer',
  manager: 'writer',
  'appeals-clerk': 'clerk',
  'appeals-panel': 'member',
}

it.each(roles)('%s has its seat in admissions, and none elsewhere', (role) => {
  expect(seatsOf(grant(role))).toEqual(given[role] ? [given[role]] : [])
  expect(seatsOf({ grants: [{ role, departments: ['highways'] }] })).toEqual([])
  expect(seatsOf({ grants: [{ role, departments, services: ['pothole'] }] })).toEqual([])
})

it('makes nobody independent who works for a party', () => {
  for (const independent of ['appeals-clerk', 'appeals-panel'] as const)
    for (const party of ['viewer', 'officer', 'decider', 'manager', 'contact', 'auditor', 'school'] as const)
      expect(
        seatsOf(grant(independent, party)).filter((seat) => seat === 'clerk' || seat === 'member'),
      ).toEqual([])
})

const every = appealSeats.flatMap((seat) => hearingActs.map((act) => [seat, act] as const))
const mayDo = (seat: AppealSeat, act: string) => seat === 'clerk' || (seat === 'member' && act === 'declare')

describe.each(every)('%s, %s', (seat, act) => {
  it('is allowed as the table says, and a forbidden act changes nothing', async () => {
    expect(hearingRights[seat].includes(act)).toBe(mayDo(seat, act))
    if (mayDo(seat, act)) return
    const at = world([refusalOf('SA-7K3M-9QTD')])
    const member = await at.person('Lay', 'lay')
    const id = await at.hearing('2027-05-05')
    await at.acts(id, { do: 'assign', person: member.id })
    const before = await at.hearings.get(id)
    const who = {
      by: { id: 'somebody', name: 'x' },
      seats: [seat],
      member: seat === 'member' ? member : undefined,
    }
    const what = { do: act, case: `SA-7K3M-9QTD~${school.id}`, person: 'm00000000', who: 'family', why: 'x' }
    expect(await at.acts(id, what as never, who)).toEqual({ kind: 'forbidden' })
    expect(await at.hearings.get(id)).toEqual(before)
  })
})

it('stands printed beside it', async () => {
  const rows = [...hearingActs].map((act) => {
    const may = appealSeats.map((seat) => (hearingRights[seat].includes(act) ? 'yes' : '–'))
    return `| ${act} | ${may.join(' | ')} |`
  })
  const head = [`| act | ${appealSeats.join(' | ')} |`, `| --- |${' --- |'.repeat(appealSeats.length)}`]
  const text = [
    '# Who does what at a hearing of appeals',
    '',
    'Printed by `npm run vitest -- run api/admissions/appeals -u`. A member says of themself alone that they have a conflict.',
    '',
    ...head,
    ...rows,
    '',
  ].join('\n')
  await expect(text).toMatchFileSnapshot(resolve(import.meta.dirname, 'RIGHTS.md'))
})
