import { afterAll, expect, it } from 'vitest'
import type { Department } from '#contract/council/council.ts'
import { council } from '#council'
import { appOf } from '../app.ts'
import { loadStacks } from '../template/load.ts'
import { most, type Size, sizesOf } from '../template/sizes.ts'
import { installation } from './testing.ts'

const shire = installation()
afterAll(shire.clear)

type Consumer = Department['consumer']

/** Synthesising takes some seconds, and longer on a machine with much else to do. */
const patient = { timeout: 240_000 }

/** The council with departments of these consumers, whose ids are as long as they may be. */
function wide(consumers: readonly Consumer[]) {
  const departments = consumers.map((_, at) => {
    const letters = String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26))
    const id = `${letters}-`.padEnd(31, 'longest-')
    const prefix = `D${letters.toUpperCase()}`.replace(/[ILOU]/g, 'X')
    return { ...council.departments[0]!, id, name: `Department ${letters}`, prefix }
  })
  const foreign = departments.map(({ id }, at) => `${id}=${consumers[at]}`).join()
  return { council: { ...council, departments }, foreign }
}

const sizes = (more: Parameters<typeof shire.options>[0]): Size[] =>
  sizesOf(appOf(shire.options(more)).synth().directory)

function expectRoom(found: readonly Size[], resources: number): void {
  expect(found.filter((size) => size.resources > resources)).toEqual([])
  expect(found.filter(({ bytes }) => bytes > 700_000)).toEqual([])
  expect(found.filter((size) => size.parameters > most.parameters || size.outputs > most.outputs)).toEqual([])
}

it('has no stack of more than 250 resources or 700 KB', patient, () => {
  expectRoom(sizes({ council }), 250)
})

// Of all consumers Open311 takes most, in the root and in its own stack; the list of work has one queue for all.
it.each<Consumer>(['workspace', 'open311'])(
  'has none of more than 400 resources or 700 KB for 40 departments with %s',
  patient,
  (consumer) => {
    const found = sizes(wide(Array<Consumer>(40).fill(consumer)))
    expect(found.length > 40).toBe(consumer !== 'workspace')
    expectRoom(found, 400)
  },
)

it('moves no resource to another stack when a department comes before others', patient, () => {
  const [first, second, third] = council.departments
  const stacks = (departments: Department[]) => {
    const foreign = departments.map(({ id }, at) => `${id}=${at === 0 ? 'open311' : 'queue'}`).join()
    const { directory } = appOf(shire.options({ council: { ...council, departments }, foreign })).synth()
    return loadStacks(directory).map(({ name, template }) => [name, Object.keys(template.Resources)] as const)
  }
  const after = new Map(stacks([first!, second!, third!]))
  for (const [name, ids] of stacks([first!, third!])) {
    expect(after.get(name), name).toEqual(expect.arrayContaining(ids))
  }
})
