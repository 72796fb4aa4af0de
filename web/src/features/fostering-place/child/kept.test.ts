import { expect, it } from 'vitest'
import { ChildShown } from '#contract/fostering/carers/child.ts'
import { device } from '#web/kept/testing/device.ts'
import { keepCopy, openCopies, takeOffGone } from './kept.ts'

const of = { household: 'FA-7K3M-9QTD', person: 'p1' }
const [key, other] = ['A'.repeat(22), 'B'.repeat(22)]
const authority = { version: 1, on: '2027-01-05', with: 'Both', until: '2027-07-05', decides: {} }
const noor = ChildShown.parse({
  called: 'Noor Thistlewick',
  born: '2018-05-01',
  from: '2027-01-05',
  authority,
})

it('keeps who decides what, sealed, without what nobody has to see, until the child has left', async () => {
  const lies = device()
  const store = await openCopies(lies, of, [key])
  keepCopy(store, 'child.c1', noor)
  await store.written()
  expect(JSON.stringify([...lies.all])).not.toContain('Thistlewick')
  const again = await openCopies(lies, of, [key])
  expect(again.read('child.c1')).toEqual({ called: 'Noor Thistlewick', from: '2027-01-05', authority })
  expect((await openCopies(lies, of, [other])).names()).toEqual([])
  takeOffGone(again, ['child.c1'], '2027-07-05')
  expect(again.names()).toEqual(['child.c1'])
  takeOffGone(again, ['child.c2'], '2027-01-06')
  await again.written()
  expect(lies.length).toBe(0)
})

it('keeps it no longer than the table holds', async () => {
  const store = await openCopies(device(), of, [key])
  keepCopy(store, 'child.c1', noor)
  takeOffGone(store, ['child.c1'], '2027-07-06')
  expect(store.names()).toEqual([])
  keepCopy(store, 'child.c1', noor)
  keepCopy(store, 'child.c1', {
    ...noor,
    ended: { on: '2027-02-01', by: 'O', reason: 'home', summary: 'S', owed: '' },
  })
  expect(store.names()).toEqual([])
})
