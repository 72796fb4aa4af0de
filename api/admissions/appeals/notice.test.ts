import { expect, it } from 'vitest'
import { planHearing } from './hearings.ts'
import { arranged } from './testing/arranged.ts'
import { clerk, school, world } from './testing/world.ts'

const plan = { time: '10:00', way: 'remote', place: '', link: 'https://example.org/call' } as const
const agreed = 'In an email on 23 April'

it('takes no words for days that no calendar has room for, where the school’s terms are not known', async () => {
  const { at, ids, hearing } = await arranged()
  const on = (day: string, more: object = {}) => at.acts(hearing, { do: 'change', day, ...plan, ...more })
  const give = (more: object) => at.acts(hearing, { do: 'notice', case: ids[0] ?? '', ...more })
  at.at('2029-04-23T09:00:00.000Z')
  await on('2029-05-04', { agreed })
  const counted = 'By the calendar on the website of the school'
  expect(await give({ counted, schoolDays: 12 })).toMatchObject({
    pointer: '/act/waived',
    message: expect.stringContaining('at most 9'),
  })
  expect(await give({ waived: 'They agreed by email' })).toMatchObject({ kind: 'done' })
  await on('2029-05-21')
  expect(await give({ counted })).toMatchObject({ pointer: '/act/schoolDays' })
  expect(await give({ schoolDays: 14 })).toMatchObject({ pointer: '/act/counted' })
  expect(await give({ counted, schoolDays: 9 })).toMatchObject({ pointer: '/act/waived' })
  expect(await give({ counted, schoolDays: 14 })).toMatchObject({ kind: 'done' })
})

it('plans no hearing with less notice than the code gives, unless the family agreed in writing', async () => {
  const at = world()
  at.at('2027-04-23T09:00:00.000Z')
  const on = (day: string, more: object = {}) =>
    planHearing(at.panel, clerk, { school: school.id, day, ...plan, ...more }, at.freshKey())
  expect(await on('2027-04-22', { agreed })).toMatchObject({ pointer: '/day' })
  expect(await on('2027-04-23')).toMatchObject({
    pointer: '/agreed',
    message: expect.stringMatching(/at least 10 school days’ notice .*it would have 0 school days/),
  })
  expect(await on('2027-05-06')).toMatchObject({
    pointer: '/agreed',
    message: expect.stringContaining('Choose 7 May 2027 or later'),
  })
  expect(await on('2027-05-07')).toMatchObject({ kind: 'done', item: { agreed: null } })
  expect(await on('2027-05-06', { agreed })).toMatchObject({ kind: 'done', item: { agreed } })
  const { at: moved, hearing } = await arranged()
  moved.at('2027-04-23T09:00:00.000Z')
  expect(await moved.acts(hearing, { do: 'change', day: '2027-05-06', ...plan })).toMatchObject({
    pointer: '/act/agreed',
  })
})
