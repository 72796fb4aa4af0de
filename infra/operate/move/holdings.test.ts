import { afterAll, expect, it } from 'vitest'
import { installation } from '#infra/stacks/testing.ts'
import { holdingsIn, partsOf } from './holdings.ts'

const shire = installation()
afterAll(shire.clear)

const { Resources, Outputs = {} } = shire.synth() as {
  Resources: Record<string, { Type: string }>
  Outputs?: Record<string, unknown>
}
const made = (type: string) => Object.values(Resources).filter(({ Type }) => Type === type)
const holdings = holdingsIn(Object.fromEntries(Object.keys(Outputs).map((name) => [name, name])))

it('takes every table but the one of staff’s accounts, which are made anew', () => {
  expect(Object.keys(holdings.tables)).toHaveLength(made('AWS::DynamoDB::Table').length - 1)
  expect(Object.keys(holdings.tables)).not.toContain('People')
})

it('takes the secrets that links and searches go by, and none that others gave', () => {
  expect(Object.keys(holdings.secrets)).toEqual(
    expect.arrayContaining(['RequestSecretId', 'FosteringSecretId']),
  )
  for (const name of Object.keys(holdings.secrets)) expect(name).not.toMatch(/Notify|Pay|Places/)
})

it('says which parts there are where somebody asks for another', () => {
  expect(partsOf(holdings, ['Requests']).tables).toEqual(['Requests'])
  expect(() => partsOf(holdings, ['Potholes'])).toThrow(/no part "Potholes". Use one of: .*Requests/)
})
