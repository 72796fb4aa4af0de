import { expect, it } from 'vitest'
import { known } from './testing/memory.ts'
import { invitationEmail } from './told.ts'

it('says until which day a link is good as it is in England, where summer nights are a day ahead of UTC', () => {
  const person = { ...known('jo'), invited: { hash: 'x', until: '2027-06-30T23:30:00.000Z' } }
  const told = { council: 'Shire', siteUrl: 'https://shire.example' }
  expect(invitationEmail(told, person, 'key', 'id').body).toContain('(until 1 July 2027)')
})
