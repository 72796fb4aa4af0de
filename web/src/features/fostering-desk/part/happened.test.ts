import { expect, it } from 'vitest'
import { partKinds } from '#contract/fostering/parts.ts'
import { kindFor } from '#fostering/parts/index.ts'
import { actRows } from '../acts/words/parts.ts'
import { happened } from './happened.ts'

it.each(partKinds)('says in words what can be done to %s', async (kind) => {
  const acts = Object.keys((await kindFor(kind))?.acts ?? {})
  // What no list has is said by its bare name.
  expect(acts.filter((act) => happened(kind, act) === act.replaceAll('-', ' '))).toEqual([])
})

it.each(partKinds)(
  'says what staff did to %s in other words than the menu has for what is still to do',
  (kind) => {
    const toDo =
      /^(?:Add|Agree|Answer|Ask|Begin|Cancel|Change|Decide|Do|End|Give|Hand|Name|Pass|Plan|Put|Record|Refer|Remind|Save|Say|Send|Share|Sign|Take|Tell|Write)\b/
    const titles = Object.entries(actRows[kind] ?? {}).filter(([, { title }]) => toDo.test(title))
    expect(titles.flatMap(([act, { title }]) => (happened(kind, act) === title ? [act] : []))).toEqual([])
  },
)
