import { expect, it } from 'vitest'
import { factsToCheck } from './facts.ts'

it('lists what the guide says that nobody has checked, with where it stands and where it is from', async () => {
  const facts = await factsToCheck()
  expect(facts.length).toBeGreaterThan(5)
  expect(facts.filter((fact) => fact.startsWith('api/contract/')).length).toBeGreaterThan(5)
  expect(new Set(facts).size).toBe(facts.length)
  for (const fact of facts)
    expect(fact).toMatch(
      /^api\/(fostering\/before\/guide\/pages\/[\w-]+|contract\/fostering\/eligibility)\.ts: .+ \(.+; (second-hand|memory|council)\)$/,
    )
})
