import { describe, expect, it } from 'vitest'
import type { ServiceRequest } from '#requests/life/model.ts'
import { serviceOf } from '#services/index.ts'
import { at } from '../testing/fixtures.ts'
import { email, last, world } from './testing/world.ts'
import { toldTypes } from './updates.ts'

describe('news of what goes on', () => {
  const message = { id: 'm1', at: at.toISOString(), from: 'department' as const, text: 'Which side?' }
  const bodies = async (
    entry: Parameters<Awaited<ReturnType<typeof world>>['happened']>[0],
    more: Partial<ServiceRequest> = {},
  ) => {
    const { tellOf, happened, messages, follow } = await world(email)
    await follow(2, { email: 'bob@example.org', updates: 'email' })
    await tellOf(happened({ ...entry, at: last.toISOString() }, more))
    const of = (address: string) => messages.messages.find(({ to }) => Object.values(to)[0] === address)?.body
    return { own: of('ada@example.org'), other: of('bob@example.org') }
  }

  it('quotes a question to whoever reported, and tells followers nothing of it', async () => {
    const { own, other } = await bodies({ type: 'asked', message: 'm1' }, { messages: [message] })
    expect(own).toContain('The highways team asks:\nWhich side?')
    expect(own).toContain('Answer it on your private page.')
    expect(other).toBeUndefined()
  })

  it.each([
    ['fixed', 'Thank you for telling us it’s fixed. The highways team will check.'],
    ['place', 'Thank you for telling us the place is wrong. The highways team will check.'],
    ['more', 'We have told the highways team what you added to your report.'],
  ] as const)('says what whoever reported told us of their own accord: %s', async (about, words) => {
    const said = { ...message, from: 'resident' as const, about }
    const { own, other } = await bodies({ type: 'added', by: 'You', message: 'm1' }, { messages: [said] })
    expect(own).toContain(words)
    expect(other).toBeUndefined()
  })

  it('keeps the question of a sensitive service for the private page', async () => {
    const { tellOf, happened, messages } = await world(email, true)
    await tellOf(happened({ type: 'asked', message: 'm1' }, { messages: [message] }))
    expect(messages.messages[0]?.body).toContain('We have a question about your request.')
    expect(JSON.stringify(messages.messages)).not.toContain('Which side')
  })

  it('is a receipt of the answer, without its words', async () => {
    const answer = { ...message, from: 'resident' as const, text: 'The left' }
    const { own, other } = await bodies(
      { type: 'answered', by: 'You', message: 'm1' },
      { messages: [answer] },
    )
    expect(own).toContain('We have sent your answer to the highways team.')
    expect(own).not.toContain('left')
    expect(other).toBeUndefined()
  })

  it('says until when whoever reported may say that it isn’t fixed', async () => {
    const { own, other } = await bodies({ type: 'fixed', note: 'Filled' })
    expect(own).toContain('If it isn’t fixed, tell us on your private page by 30 March 2026.')
    expect(other).toContain('Filled')
    expect(other).not.toContain('isn’t fixed')
  })

  it('says nothing of opening again what is decided', async () => {
    const { tellOf, happened, messages, updates } = await world(email)
    const decided = { ...serviceOf('pothole')!, decision: serviceOf('blue-badge')!.decision }
    updates.serviceOf = () => decided as ReturnType<typeof serviceOf>
    await tellOf(happened({ type: 'closed', note: 'Withdrawn' }))
    expect(messages.messages[0]?.body).toContain('Withdrawn')
    expect(messages.messages[0]?.body).not.toContain('isn’t fixed')
  })

  it('tells once who has it, when it goes to another department, with the reason', async () => {
    const to = { kind: 'department', id: 'blue-badge' } as const
    const { tellOf, happened, messages } = await world(email)
    await tellOf(happened({ type: 'referred', to, note: 'Theirs' }))
    await tellOf(happened({ type: 'transferred', to, from: 'highways' }, { department: 'blue-badge' }))
    expect(messages.messages).toHaveLength(1)
    expect(messages.messages[0]?.body).toContain(
      'The highways team has passed your report to the Blue Badge team. You do not need to start again.',
    )
    expect(messages.messages[0]?.body).toContain('The highways team says:\nTheirs')
    expect(messages.messages[0]?.body).toContain('0116 232 3232')
  })

  it('says how to reach another authority', async () => {
    const { own } = await bodies({ type: 'referred', to: { kind: 'authority', id: 'E07000130' } })
    expect(own).toContain('Charnwood Borough Council looks after what your report is about')
    expect(own).toContain('https://www.charnwood.gov.uk/')
  })

  it.each([
    ['sent', 'The highways team has sent your report to Leicester City Council.'],
    ['called', 'The highways team has told Leicester City Council about your report.'],
    ['resident', 'Report this to Leicester City Council yourself. We cannot pass your report on to them.'],
  ] as const)('says whether anybody told the authority: %s', async (passed, words) => {
    const { own } = await bodies({ type: 'referred', to: { kind: 'authority', id: 'E06000016' }, passed })
    expect(own).toContain(words)
  })

  it('goes to the authority too, also where nobody else is told', async () => {
    const { tellOf, happened, messages } = await world({ updates: 'none' })
    const referred = happened({
      type: 'referred',
      to: { kind: 'authority', id: 'E06000016' },
      passed: 'sent',
    })
    await tellOf(referred)
    expect(messages.messages.map(({ to }) => to)).toEqual([{ email: 'reports@leicester-city.example' }])
  })

  it('names the request that it goes on with', async () => {
    const { own, other } = await bodies({ type: 'merged', other: 'HW-7K3M-9QTD' })
    expect([own, other].every((body) => body?.includes('of the same thing, HW-7K3M-9QTD'))).toBe(true)
    expect((await bodies({ type: 'split' })).own).toContain('your report by itself again')
  })

  it('says who opened it again, without what the resident wrote', async () => {
    const words = { ...message, from: 'resident' as const, text: 'It sank' }
    const entry = { type: 'reopened', by: 'You', message: 'm1' } as const
    const { own, other } = await bodies(entry, { messages: [words] })
    expect(own).toContain('We have opened it again, as you asked.')
    expect(other).toContain('It is open again')
    expect(`${own}${other}`).not.toContain('sank')
    expect((await bodies({ type: 'reopened' })).own).toContain(
      'The highways team has opened your report again.',
    )
  })

  it.each(['rated', 'assigned', 'noted', 'joined', 'parted', 'redacted', 'published', 'erased'] as const)(
    'is none when it is %s',
    async (type) => {
      expect(await bodies({ type })).toEqual({ own: undefined, other: undefined })
      expect(toldTypes).not.toContain(`shire.request.${type}.v1`)
    },
  )
})
