import { describe, expect, it } from 'vitest'
import { council } from '#council'
import { meant } from './redrive.ts'
import { replayOf, untilRoom } from './replay.ts'

/** Outputs of an installation in which Highways and the Blue Badge team have queues of their own, and all others share one. */
const deployed = {
  WorkspaceQueueUrl: 'https://sqs/workspace.fifo',
  HighwaysQueueUrl: 'https://sqs/highways.fifo',
  BlueBadgeQueueUrl: 'https://sqs/blue-badge.fifo',
}
const ids = council.departments.map(({ id }) => id)
const own = ['highways', 'blue-badge']

describe('what is sent again', () => {
  it('goes to the queue of a department that has one, and else to that of the built-in list', () => {
    expect(replayOf(deployed, 'highways')).toEqual({ queue: 'highways', departments: ['highways'] })
    expect(replayOf(deployed, 'libraries')).toEqual({ queue: 'workspace', departments: ['libraries'] })
  })

  it('is everything of those that share the queue of the list, or of all', () => {
    const listed = ids.filter((id) => !own.includes(id))
    expect(replayOf(deployed, 'workspace')).toEqual({ queue: 'workspace', departments: listed })
    expect(replayOf(deployed, 'open311')).toEqual({ queue: 'open311', departments: ids })
  })

  it('is nothing of what the council does not have', () => {
    expect(() => replayOf(deployed, 'highway')).toThrow('has no department "highway"')
  })
})

it('lets the queue that many share run low before it sends more, and says so once', async () => {
  const counts = [1500, 1001, 1000, 7]
  const said: string[] = []
  await untilRoom(
    async () => counts.shift() ?? 0,
    (line) => said.push(line),
    1,
  )
  expect(counts).toEqual([7])
  expect(said).toEqual([expect.stringContaining('1000 wait in the queue')])
  await untilRoom(
    async () => counts.shift() ?? 0,
    (line) => said.push(line),
    1,
  )
  expect(said).toHaveLength(1)
})

describe('dead letters that are brought back', () => {
  it('are those of the queue that brings a department its requests, or of the one that is named', async () => {
    const outputs = async () => deployed
    expect(await meant('blue-badge', outputs)).toBe('blue-badge')
    expect(await meant('transport', outputs)).toBe('workspace')
    for (const queue of ['workspace', 'messages', 'no-such']) expect(await meant(queue, outputs)).toBe(queue)
  })
})
