import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printed, type Verb } from '#access/print.ts'
import { type AdmissionsRight, admissionsRights } from '#contract/admissions/staff.ts'
import { type Role, roles } from '#contract/council/rights.ts'
import type { StaffGrant } from '#contract/council/staff.ts'
import { admissions } from '#services/school-place/admissions.ts'
import { may, mayInYear, mayInYearSeat, maySeat } from './may.ts'
import { cells, kinds } from './table.ts'

const staff = (...grants: StaffGrant[]) => ({ id: 'one', name: 'One', grants })
const every = roles.flatMap((role) =>
  kinds.flatMap((kind) => admissionsRights.map((right) => [role, kind, right] as const)),
)

const none = { round: '', child: '', seat: '', vacancy: '', 'fair-access': '' }
/** Written out by hand beside the table, so that a cell does not change unseen. */
const given: Readonly<Record<Role, Readonly<Record<(typeof kinds)[number], string>>>> = {
  viewer: { round: 'see', child: '', seat: '', vacancy: 'see', 'fair-access': '' },
  officer: {
    round: 'see draft exchange call',
    child: 'see correct answer',
    seat: 'see report',
    vacancy: 'see ask',
    'fair-access': 'see refer place',
  },
  decider: {
    round: 'see draft sign exchange call',
    child: 'see correct answer withdraw decide',
    seat: 'see report',
    vacancy: 'see ask',
    'fair-access': 'see refer place direct',
  },
  manager: {
    round: 'see number draft sign publish exchange call',
    child: 'see correct answer withdraw decide',
    seat: 'see report',
    vacancy: 'see ask',
    'fair-access': 'see refer place direct',
  },
  contact: none,
  auditor: { round: 'see', child: '', seat: '', vacancy: 'see', 'fair-access': '' },
  school: { round: '', child: '', seat: 'see confirm report refer reply', vacancy: '', 'fair-access': '' },
  recruiter: none,
  assessor: none,
  panel: none,
  chair: none,
  adviser: none,
  reviewer: none,
  finance: none,
  hub: none,
  'appeals-clerk': none,
  'appeals-panel': none,
  people: none,
  editor: none,
}

describe.each(every)('%s, %s, %s', (role, kind, right) => {
  const expected = given[role][kind].split(' ').includes(right)
  const asked = (grant: Omit<StaffGrant, 'role'>) =>
    kind === 'seat'
      ? maySeat(staff({ role, ...grant }), right, 'gartree-primary')
      : may(staff({ role, ...grant }), right, kind)

  it('holds in its department, for its service, and nowhere else', () => {
    expect(asked({ departments: 'all' })).toBe(expected)
    expect(asked({ departments: [admissions.department] })).toBe(expected)
    expect(asked({ departments: ['highways'] })).toBe(false)
    expect(asked({ departments: [admissions.department], services: ['in-year-school-place'] })).toBe(false)
  })
})

it('gives a school its own seat and no other', () => {
  const own = staff({ role: 'school', departments: [admissions.department], schools: ['gartree-primary'] })
  expect(maySeat(own, 'confirm', 'gartree-primary')).toBe(true)
  expect(maySeat(own, 'confirm', 'oadby-primary')).toBe(false)
  expect(maySeat(own, 'see', 'oadby-primary')).toBe(false)
})

const meaning: Readonly<Record<AdmissionsRight, Verb>> = {
  see: 'see',
  correct: 'write',
  number: 'act',
  draft: 'act',
  sign: 'act',
  publish: 'act',
  exchange: 'act',
  call: 'write',
  confirm: 'act',
  answer: 'write',
  withdraw: 'act',
  ask: 'act',
  report: 'write',
  refer: 'write',
  place: 'act',
  reply: 'act',
  direct: 'act',
  decide: 'act',
}

it('stands printed beside it', async () => {
  const path = resolve(import.meta.dirname, 'TABLE.md')
  const block = `<!-- rights -->\n${printed(cells, meaning)}\n<!-- /rights -->`
  const text = readFileSync(path, 'utf8').replace(/<!-- rights -->[\s\S]*<!-- \/rights -->/, () => block)
  expect(text).toContain(block)
  await expect(text).toMatchFileSnapshot(path)
})

it('opens applications during the year by a grant for them, and those alone', () => {
  const grant: StaffGrant = {
    role: 'decider',
    departments: [admissions.department],
    services: ['in-year-school-place'],
  }
  expect(mayInYear(staff(grant), 'decide')).toBe(true)
  expect(may(staff(grant), 'decide', 'child')).toBe(false)
  expect(mayInYear(staff({ ...grant, services: ['school-place'] }), 'see')).toBe(false)
  expect(mayInYear(staff({ ...grant, role: 'officer' }), 'decide')).toBe(false)
  const own = staff({ role: 'school', departments: [admissions.department], schools: ['gartree-primary'] })
  expect(mayInYearSeat(own, 'confirm', 'gartree-primary')).toBe(true)
  expect(mayInYearSeat(own, 'see', 'oadby-primary')).toBe(false)
  expect(mayInYear(own, 'see')).toBe(false)
})
