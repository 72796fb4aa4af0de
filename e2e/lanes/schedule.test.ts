import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Lane } from './lanes.ts'
import { inOrder } from './schedule.ts'

const lane = (name: string, ...after: string[]): Lane => ({
  name,
  after,
  command: ['true'],
  counts: false,
  needs: 'nothing',
})

async function order(lanes: readonly Lane[]): Promise<string[]> {
  const happened: string[] = []
  await inOrder(lanes, async ({ name }) => {
    happened.push(`${name} begins`)
    await wait(10)
    happened.push(`${name} ends`)
  })
  return happened
}

it('runs what waits for nothing side by side, and the others when what they wait for is through', async () => {
  const happened = await order([lane('wire', 'types'), lane('unit'), lane('types')])
  expect(happened.slice(0, 2).sort()).toEqual(['types begins', 'unit begins'])
  expect(happened.filter((one) => !one.startsWith('unit'))).toEqual([
    'types begins',
    'types ends',
    'wire begins',
    'wire ends',
  ])
})

it('doesn’t wait for a lane that was not asked for', async () => {
  expect(await order([lane('wire', 'types')])).toEqual(['wire begins', 'wire ends'])
})

it('gives what came of each in the order of the lanes', async () => {
  expect(await inOrder([lane('wire', 'types'), lane('types')], async ({ name }) => name)).toEqual([
    'wire',
    'types',
  ])
})

it('names lanes that wait for each other', async () => {
  await expect(order([lane('wire', 'types'), lane('types', 'wire')])).rejects.toThrow(
    'wire waits for types waits for wire',
  )
})
