import { expect, it } from 'vitest'
import { MemoryHandovers } from '#requests/elsewhere/handover/testing/memory.ts'
import { takenAs } from './taken-as.ts'

const department = 'highways'
const reference = 'HW-7K3M-9QTD'
const unread = { number: 1, since: '2026-11-30T12:00:00.000Z' }

async function kept(more: object) {
  const handovers = new MemoryHandovers()
  await handovers.put({ department, reference, handed: 0, revision: 1, ...more }, 0)
  return handovers
}

it('keeps the number that a person has found, until the next try uses it', async () => {
  const handovers = await kept({ unread })
  await takenAs(handovers, department, reference, 'C-100')
  expect(await handovers.get(department, reference)).toMatchObject({ unread: { ...unread, theirs: 'C-100' } })
})

it('lets it be sent again when nobody finds it there', async () => {
  const handovers = await kept({ unread })
  await takenAs(handovers, department, reference, 'nothing')
  const handover = await handovers.get(department, reference)
  expect(handover).not.toHaveProperty('unread')
  expect(handover).toMatchObject({ refusal: { number: 1 } })
})

it('changes nothing where nobody asks', async () => {
  const handovers = await kept({})
  await expect(takenAs(handovers, department, reference, 'C-100')).rejects.toThrow('Nobody has to say')
})
