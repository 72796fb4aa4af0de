import { describe, expect, it } from 'vitest'
import type { Part } from '../household/part.ts'
import { checkPart } from '../household/verify.ts'
import { act } from './acts.ts'
import { staffView } from './desk.ts'
import { recruiter, world } from './testing/world.ts'
import { enquiryView } from './view.ts'

async function begun() {
  const one = world()
  const { reference } = await one.ask()
  const seen = async () => (await one.get(reference)).history.length
  return {
    ...one,
    reference,
    sendLink: async (key = one.key()) =>
      act(one.ports, recruiter, reference, { do: 'send-link', seen: await seen() }, key),
    close: async () =>
      act(one.ports, recruiter, reference, { do: 'close', reason: 'not-now', seen: await seen() }, one.key()),
  }
}

describe('a private link that was lost', () => {
  it('goes again to the address that we have, is recorded for both, and once for a key', async () => {
    const { ports, sendLink, get, reference, told, go } = await begun()
    go('2026-12-02T10:00:00.000Z')
    await sendLink('the-very-same-key')
    await sendLink('the-very-same-key')
    const links = told.filter(({ subject }) => subject === 'Your private link')
    expect(links).toHaveLength(1)
    expect(links[0]).toMatchObject({
      to: { email: 'sample@example.org' },
      body: expect.stringContaining(`/fostering/enquiry/${reference}#`),
    })
    const kept = await get(reference)
    expect(checkPart(kept as Part)).toBeUndefined()
    expect(enquiryView(ports, kept).happened.at(-1)).toMatchObject({
      what: 'We sent you your private link again',
    })
    expect(staffView(ports, kept).happened.at(-1)).toMatchObject({
      what: 'Sent them their private link again',
    })
  })

  it('goes a few times a day at most, with some minutes between, also once the enquiry is closed', async () => {
    const { sendLink, close, go } = await begun()
    expect((await close()).kind).toBe('done')
    const at = async (clock: string) => {
      go(`2026-12-02T${clock}:00.000Z`)
      return sendLink()
    }
    expect((await at('10:00')).kind).toBe('done')
    expect(await at('10:03')).toMatchObject({ kind: 'not-now', message: /less than 5 minutes ago/ })
    expect((await at('10:06')).kind).toBe('done')
    expect((await at('10:12')).kind).toBe('done')
    expect(await at('10:30')).toMatchObject({ kind: 'not-now', message: /3 times in 24 hours/ })
    go('2026-12-03T11:00:00.000Z')
    expect((await sendLink()).kind).toBe('done')
  })

  it('goes nowhere where there is neither an address nor a mobile number', async () => {
    const one = world()
    const { reference } = await one.ask({ reach: 'call', email: undefined, phone: '0116 496 0123' })
    expect(await act(one.ports, recruiter, reference, { do: 'send-link', seen: 1 }, one.key())).toMatchObject(
      { kind: 'not-now', message: /cannot send the link/ },
    )
  })
})
