import { expect, it } from 'vitest'
import { registerDeath } from './register-death.ts'

it('promises no date, as its days run from a word of the medical examiner that has not come', () => {
  expect(registerDeath.commitment.within).toBeNull()
  expect(registerDeath.commitment.text).toContain('within 5 days of hearing')
})
