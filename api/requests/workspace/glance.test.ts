import { describe, expect, it } from 'vitest'
import { WorkLine } from '#contract/workspace/workspace.ts'
import { initialsOf } from '#services/define/whom.ts'
import { serviceOf } from '#services/index.ts'
import { applied } from '../testing/blue-badge.ts'
import { glanced, type Sight } from './glance.ts'

const lineOf = (reference: string, sensitive = true) =>
  WorkLine.parse({
    reference,
    department: 'blue-badge',
    service: { slug: 'blue-badge', title: 'Blue Badge', sensitive },
    state: 'acknowledged',
    submittedAt: '2026-03-04T09:00:00Z',
    updatedAt: '2026-03-04T09:00:00Z',
    dueAt: null,
    overdue: false,
    assignee: null,
    team: null,
    followers: 0,
    attention: false,
    channel: 'web',
    number: 2,
  })

async function world(more: object = {}) {
  const { request, reference } = await applied()
  const asked: string[][] = []
  const heads = async (references: readonly string[]) => {
    asked.push([...references])
    return [{ ...request(), ...more }]
  }
  const look = (sight: Sight, line = lineOf(reference)) => glanced({ heads, serviceOf }, [line], () => sight)
  return { look, asked, reference }
}

describe('a line of a private request', () => {
  it('has for whoever may open it the initials, what proof is to come, and the fee', async () => {
    const { look, reference } = await world()
    const [line] = await look('all')
    expect(line).toEqual({ ...lineOf(reference), initials: 'AE', awaited: 4, fee: 'due' })
  })

  it('has the initials of whom it is about, not of whoever sent it', async () => {
    const { look } = await world({
      answers: { ...serviceOf('blue-badge')?.examples?.['dla, a child'], childName: 'Zoë Quick-Brown' },
    })
    expect(await look('all')).toMatchObject([{ initials: 'ZQB' }])
  })

  it('says for whoever may open it, while it is open, why it is dealt with first', async () => {
    const callBack = serviceOf('blue-badge-call-back')
    const { look, reference } = await world({ service: callBack?.slug, answers: callBack?.example })
    expect(await look('all')).toMatchObject([{ first: 'Terminal illness: call first' }])
    for (const [sight, state] of [
      ['standing', 'acknowledged'],
      ['all', 'fixed'],
    ] as const)
      expect((await look(sight, { ...lineOf(reference), state }))[0]).not.toHaveProperty('first')
    const other = await world({ service: callBack?.slug, answers: { ...callBack?.example, about: 'form' } })
    expect((await other.look('all'))[0]).not.toHaveProperty('first')
  })

  it('has the fee alone for whoever may see where it stands, and nothing for others', async () => {
    const { look, reference, asked } = await world()
    expect(await look('standing')).toEqual([{ ...lineOf(reference), fee: 'due' }])
    expect(await look('nothing')).toEqual([lineOf(reference)])
    expect(asked).toHaveLength(1)
  })

  it('has nothing once it belongs to another department, and is not read where it is open to all', async () => {
    const { look, reference, asked } = await world({ department: 'adult-care' })
    expect(await look('all')).toEqual([lineOf(reference)])
    await look('all', lineOf(reference, false))
    expect(asked).toEqual([[reference]])
  })
})

it('makes initials of a name as people write it', () => {
  expect(
    ['Mrs Jane Smith', ' dr. amir khan ', 'Mary-Jane O’Neill', '李 明', '42', ''].map(initialsOf),
  ).toEqual(['JS', 'AK', 'MJO', '李明', undefined, undefined])
})
