import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Department } from '#contract/council.ts'
import { council } from '#council'
import { installation } from './testing.ts'

const shire = installation()
afterAll(shire.clear)

type Consumer = Department['consumer']
const workspaces = (count: number) => Array<Consumer>(count).fill('workspace')
const open311 = (count: number) => Array<Consumer>(count).fill('open311')

/** How many resources there are in a stack for departments with these consumers. Throws where they are too many. */
function resources(consumers: readonly Consumer[]): number {
  const departments = consumers.map((_, at) => {
    const letter = String.fromCharCode(97 + at)
    const names = {
      id: `department-${letter}`,
      name: `Department ${letter}`,
      prefix: `D${letter.toUpperCase()}`,
    }
    return { ...council.departments[0]!, ...names }
  })
  const foreign = departments.map(({ id }, at) => `${id}=${consumers[at]}`).join()
  return Object.keys(shire.synth({ council: { ...council, departments }, foreign }).Resources).length
}

/** Synthesising takes some seconds, and longer on a machine with much else to do. */
const patient = { timeout: 240_000 }

/** Where README says how many departments there is room for, in the order of its numbers. */
const sentence =
  /takes (\d+) resources in a stack.*?\. (\d+) are there anyway; a department adds (\d+), with a `webhook` (\d+), with `open311` (\d+), and the first `queue` (\d+) more\. That is room for (\d+) departments, or for (\d+) of which (\d+) have `open311`\./

function promised() {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8').replaceAll(/\s+/g, ' ')
  const [, ...numbers] = sentence.exec(readme) ?? []
  const [most, anyway, each, webhook, theirs, queue, departments, mixed, withOpen311] = numbers.map(Number)
  return { most, anyway, each, webhook, theirs, queue, departments, mixed, withOpen311 } as Record<
    'most' | 'anyway' | 'each' | 'webhook' | 'theirs' | 'queue' | 'departments' | 'mixed' | 'withOpen311',
    number
  >
}

it('costs as many resources a department as README says, with every kind of consumer', patient, () => {
  const { anyway, each, webhook, theirs, queue } = promised()
  const one = resources(['workspace'])
  const more = (consumer: Consumer) => resources(['workspace', consumer]) - one
  const own = more('workspace')
  expect({ anyway: one - own, each: own, webhook: more('webhook') }).toEqual({ anyway, each, webhook })
  expect({ theirs: more('open311'), queue: more('queue') - own }).toEqual({ theirs, queue })
})

it('has room for as many departments as README says, and for no more', patient, () => {
  const { most, departments, mixed, withOpen311 } = promised()
  const full = [...workspaces(mixed - withOpen311), ...open311(withOpen311)]
  expect(resources(workspaces(departments))).toBeLessThanOrEqual(most)
  expect(resources(full)).toBeLessThanOrEqual(most)
  expect(() => resources(workspaces(departments + 1))).toThrow(`greater than allowed maximum of ${most}`)
  expect(() => resources([...full.slice(1), 'open311'])).toThrow(`greater than allowed maximum of ${most}`)
})
