import { expect, it } from 'vitest'
import { makeReference } from '#contract/core/reference.ts'
import { createApp } from '#http/core/app.ts'
import { referenceOf } from './reference-of.ts'

const app = createApp()
app.get('/cases/:reference', (context) => context.text(referenceOf(context, 'case')))

it('reads a reference however it is typed', async () => {
  const reference = makeReference('SP', new Uint8Array(5))
  expect(await (await app.request(`/cases/${reference.toLowerCase()}`)).text()).toBe(reference)
})

it.each(['x.atom', '0', '%20', 'SP-0000-000U'])('asks no table for “%s”', async (typed) => {
  const response = await app.request(`/cases/${typed}`)
  expect([response.status, await response.json()]).toEqual([
    404,
    expect.objectContaining({ detail: 'There is no such case.' }),
  ])
})
