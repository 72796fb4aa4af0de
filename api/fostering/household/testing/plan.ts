import { expect } from 'vitest'
import { factsOf } from '../../clocks/of-head.ts'
import { planOf } from '../../clocks/plan.ts'
import { rules } from '../../clocks/testing/case.ts'
import { checkPart } from '../verify.ts'
import type { World } from './world.ts'

/** A household of one. */
export const one = { p1: { role: 'applicant', name: 'Sample One', here: true } } as const

const todayOf = (at: World) => at.ports.now().toISOString().slice(0, 10)

/** A line of the plan, as it stands on the day of the world. */
export const lineOf = async (at: World, id: string) =>
  planOf(factsOf(await at.head()), todayOf(at), rules).lines.find((line) => line.id === id)

/** Nobody has changed any part by another way. */
export async function everyChainFits(at: World): Promise<void> {
  for (const name of at.shelf.items.keys()) {
    const part = await at.part(name.split('/')[1] ?? '')
    expect(part && checkPart(part)).toBeUndefined()
  }
  expect(at.shelf.items.size).toBeGreaterThan(2)
}
