import { expect, it } from 'vitest'
import type { Fee } from '#contract/core/service.ts'
import { type Definition, serviceFor } from './service.ts'
import { serviceWith } from './testing/service.ts'

const fee: Fee = { pence: 1000, description: 'Badge', later: true, refundedIfRefused: true, source: 'Law' }
const { department: _, ...test } = serviceWith({ fee })
const definition: Definition = { ...test, role: 'roads' }

it('goes to the department of its role', () => {
  expect(serviceFor(definition, 'streets', {})).toEqual(serviceWith({ department: 'streets', fee }))
})

it('costs what the council says from a day on, and no more what the catalogue said of another amount', () => {
  const changes = [{ from: '2027-04-01', pence: 1400 }]
  const later = { ...definition, fee: { ...fee, changes } }
  expect(serviceFor(later, 'streets', { fee: { pence: 500, source: 'Us' } }).fee).not.toHaveProperty(
    'changes',
  )
  const own = { fee: { pence: 500, changes: [{ from: '2028-04-01', pence: 600 }], source: 'Us' } }
  expect(serviceFor(later, 'streets', own).fee?.changes).toEqual(own.fee.changes)
})

it('has what the council says of its own, and the rest from the catalogue', () => {
  const commitment = { text: 'In a week.', within: null, source: 'Us' }
  const own = { department: 'lamps', commitment, title: 'Lamp', fee: { pence: 500, source: 'Cabinet' } }
  expect(serviceFor(definition, 'streets', own)).toEqual(
    serviceWith({
      department: 'lamps',
      commitment,
      title: 'Lamp',
      fee: { ...fee, pence: 500, source: 'Cabinet' },
    }),
  )
})
