import { expect, it } from 'vitest'
import { arranged } from './testing/arranged.ts'

it('takes no words for days that no calendar has room for, where the school’s terms are not known', async () => {
  const { at, ids, hearing } = await arranged()
  const plan = { time: '10:00', way: 'remote', place: '', link: 'https://example.org/call' } as const
  const on = (day: string) => at.acts(hearing, { do: 'change', day, ...plan })
  const give = (more: object) => at.acts(hearing, { do: 'notice', case: ids[0] ?? '', ...more })
  at.at('2029-04-23T09:00:00.000Z')
  await on('2029-05-04')
  const counted = 'By the calendar on the website of the school'
  expect(await give({ counted })).toMatchObject({
    pointer: '/act/waived',
    message: expect.stringContaining('at most 9'),
  })
  expect(await give({ waived: 'They agreed on the phone' })).toMatchObject({ kind: 'done' })
  await on('2029-05-21')
  expect(await give({})).toMatchObject({ pointer: '/act/counted' })
  expect(await give({ counted })).toMatchObject({ kind: 'done' })
})
