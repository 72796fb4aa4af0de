import { describe, expect, it } from 'vitest'
import { placeView } from '../place-view.ts'
import type { Word } from '../tell.ts'
import { everyChainFits } from '../testing/plan.ts'
import { approved, decides, refers, tells, throughPanel } from '../testing/referral.ts'
import { supportListsOn } from '../testing/support.ts'
import { assessor, does, manager, refused } from '../testing/work.ts'
import { applicant, household, recruiter, type World } from '../testing/world.ts'
import { openPart } from '../view.ts'
import { requestsFor, waitingSupport } from './list.ts'
import { type SupportSweepPorts, sweepSupport } from './sweep.ts'

const s1 = 'support.s1'
const saturdayNight = '2026-12-05T21:10:00.000Z'
const asks = {
  kind: 'help-now',
  words: 'He has not come home, and I do not know whom to ring.',
  urgent: true,
  phone: '07700 900 982',
  tell: true,
}
const information = { kind: 'information', words: 'When is her next check-up?', urgent: false, tell: false }

/** An approved household of one, and whatever is sent because of it. */
async function carer(kind: Parameters<typeof approved>[0] = 'fostering', now = saturdayNight) {
  const at = await approved(kind)
  await does(at, applicant(), 'person.p1', 'details', { email: 'carer@example.org' })
  at.go(now)
  const sent: Word[] = []
  const ports: SupportSweepPorts = {
    ...at.ports,
    support: supportListsOn(at.shelf),
    inboxes: { team: 'team@example.org', adoption: 'adoption@example.org', managers: 'managers@example.org' },
    tell: async (word) => {
      if (!sent.some(({ id }) => id === word.id)) sent.push(word)
    },
    siteUrl: 'https://shire.example',
    from: { council: 'A council', phone: '0116 496 0000', team: 'The team' },
  }
  const view = async (name = s1) => {
    const found = await openPart(at.ports, applicant(), household, name)
    if (found.kind !== 'done') throw new Error(found.kind)
    return found.item
  }
  const waits = () => waitingSupport(ports, [assessor])
  return { at, ports, sent, view, waits, sweep: () => sweepSupport(ports) }
}

const known = async (at: World, name = s1) => (await at.head()).known[name]

describe('a request for support', () => {
  it('of a family that adopts goes to the team for adoption, also after the order, with the same promise', async () => {
    const { at, sent, view, sweep } = await carer('adoption', '2027-06-05T21:10:00.000Z')
    for (const [what, on] of [
      ['matched', '2027-06-01'],
      ['ordered', '2027-06-04'],
    ])
      await does(at, assessor, 'head', 'happened', { what, on })
    await does(at, applicant(), s1, 'ask', asks)
    expect((await view()).values).toMatchObject({ promise: { due: '2027-06-05T23:10:00.000Z' } })
    await sweep()
    expect(sent.map(({ to }) => to)).toEqual([{ email: 'adoption@example.org' }])
    at.go('2027-06-05T23:10:00.000Z')
    await sweep()
    expect((await view()).values).toMatchObject({ risen: '2027-06-05T23:10:00.000Z' })
    expect(sent[1]?.to).toEqual({ email: 'managers@example.org' })
  })

  it('of a Saturday night is told to the team, late, with a manager, and answered', async () => {
    const { at, sent, view, waits, sweep } = await carer()
    await does(at, applicant(), s1, 'ask', asks)
    expect((await view()).values).toMatchObject({
      state: 'waiting',
      promise: { words: 'within 2 hours, day or night', due: '2026-12-05T23:10:00.000Z' },
    })
    expect(await known(at)).toMatchObject({ state: 'waiting', whose: 'council', due: '2026-12-05' })
    await sweep()
    await sweep()
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      [{ email: 'team@example.org' }, 'Urgent: somebody has asked for support'],
    ])
    expect((await view()).values).toMatchObject({ told: saturdayNight })

    at.go('2026-12-05T23:09:59.000Z')
    await sweep()
    expect((await waits()).requests).toMatchObject([{ title: 'Help now', risen: false, taken: null }])
    at.go('2026-12-05T23:10:00.000Z')
    await sweep()
    await sweep()
    expect((await view()).values).toMatchObject({ risen: '2026-12-05T23:10:00.000Z' })
    expect((await waits()).requests).toMatchObject([{ risen: true }])
    // Both sides see it in the plan, as anything that we promised.
    expect(placeView(at.ports, applicant(), await at.head()).plan.lines).toContainEqual(
      expect.objectContaining({ part: s1, due: { kind: 'day', day: '2026-12-05' }, whose: 'council' }),
    )
    expect(sent.slice(1).map(({ to, subject }) => [to, subject])).toEqual([
      [{ email: 'managers@example.org' }, 'A request for support is late and has come to you'],
      [{ email: 'carer@example.org' }, 'News about your request'],
    ])

    await does(at, manager, s1, 'take')
    await does(at, manager, s1, 'not-reached')
    expect((await view()).values).toMatchObject({ state: 'waiting', missed: at.ports.now().toISOString() })
    await does(at, manager, s1, 'called', { words: 'He is at his aunt’s. Olive comes on Monday.' })
    const { values, added, summary } = await view()
    expect(values).toMatchObject({ state: 'answered', answered: { name: manager.name } })
    expect(values).not.toHaveProperty('missed')
    expect(added.map(({ what }) => what)).toEqual([{ text: 'He is at his aunt’s. Olive comes on Monday.' }])
    expect(summary.whose).toBeNull()
    expect((await waits()).requests).toEqual([])
    await everyChainFits(at)
  })

  it('asked again has a promise of its own, told and late anew', async () => {
    const { at, sent, view, sweep } = await carer('fostering', '2026-12-01T10:00:00.000Z')
    await does(at, applicant(), s1, 'ask', information)
    expect((await view()).values).toMatchObject({ promise: { due: '2026-12-02T17:00:00.000Z' } })
    await sweep()
    at.go('2026-12-02T17:00:00.000Z')
    await sweep()
    await does(at, assessor, s1, 'answer', { words: 'On the ninth, at ten.' })
    await does(at, applicant(), s1, 'add', { words: 'And where?' })
    const { values } = await view()
    expect(values).toMatchObject({
      state: 'waiting',
      promise: { due: '2026-12-03T17:00:00.000Z' },
      taken: { name: assessor.name },
    })
    expect(values).not.toHaveProperty('risen')
    expect(values).not.toHaveProperty('told')
    await sweep()
    expect(sent.filter(({ subject }) => subject === 'Somebody has asked for support')).toHaveLength(2)
    await does(at, applicant(), s1, 'settle')
    expect(await known(at)).toMatchObject({ state: 'done' })
    expect(await refused(at, assessor, s1, 'answer', { words: 'At the surgery.' })).toContain('closed')
    await does(at, applicant(), s1, 'reopen', { words: 'It was moved.' })
    expect(await known(at)).toMatchObject({ state: 'waiting', whose: 'council' })
    await does(at, applicant(), s1, 'withdraw')
    expect(await known(at)).toMatchObject({ state: 'withdrawn' })
    // Nobody wanted a message, so nobody has one.
    expect(sent.filter(({ to }) => 'email' in to && to.email === 'carer@example.org')).toEqual([])
    await everyChainFits(at)
  })

  it('of two carers at once are two requests, and words that cross are never lost silently', async () => {
    const { at, waits } = await carer()
    const other = applicant('p1')
    await Promise.all([
      does(at, applicant(), 'support.s17', 'ask', asks),
      does(at, other, 'support.s4000000001', 'ask', { ...information, words: 'Her school?' }),
    ])
    expect((await waits()).requests.map(({ title }) => title)).toEqual([
      'Help now',
      'Information about a child',
    ])
    const seen = (await at.part('support.s17'))?.history.length ?? 0
    const crossed = await Promise.all(
      ['One', 'Two'].map((words) => at.act(applicant(), 'support.s17', 'add', { words }, { seen })),
    )
    expect(crossed.map(({ kind }) => kind).sort()).toEqual(['changed', 'done'])
    const list = await requestsFor(at.ports, applicant(), await at.head())
    expect(list.requests.map(({ part }) => part).sort()).toEqual(['support.s17', 'support.s4000000001'])
  })

  it('sent again under its key is the same one, and a lost answer brings no second', async () => {
    const { at, waits } = await carer()
    const key = { key: 'the-key-of-a-device', seen: 0 }
    const first = await at.act(applicant(), s1, 'ask', asks, key)
    const again = await at.act(applicant(), s1, 'ask', asks, key)
    expect([first.kind, again.kind]).toEqual(['done', 'done'])
    expect((await waits()).requests).toHaveLength(1)
  })

  it('needs a number where we ring, a kind that is offered, and somebody who is approved', async () => {
    const { at } = await carer()
    const { phone: _, ...without } = asks
    expect(await refused(at, applicant(), s1, 'ask', without)).toBe(
      'Enter the phone number that we should call',
    )
    expect(await refused(at, applicant(), s1, 'ask', { ...information, urgent: true })).toContain('phone')
    expect(await refused(at, applicant(), s1, 'ask', { ...asks, kind: 'therapy' })).toBe(
      'Choose what you need',
    )
    expect(await refused(at, recruiter, s1, 'ask', asks)).toBe('forbidden')
    expect(await refused(at, applicant(), 'support.x1', 'ask', asks)).toBe('not-found')
    expect(await refused(at, assessor, s1, 'take')).toBe('Nobody has asked for anything here yet.')
    expect((await carer('adoption')).at).toBeDefined()
  })

  it('of adopters has kinds of their own', async () => {
    const { at, view } = await carer('adoption')
    await does(at, applicant(), s1, 'ask', { ...information, kind: 'therapy' })
    expect((await view()).values).toMatchObject({
      title: 'Therapy or other help for your child',
      promise: { due: '2026-12-11T16:30:00.000Z' },
    })
  })

  it('waits for nobody once the approval is over', async () => {
    const { at, waits } = await carer()
    await does(at, applicant(), s1, 'ask', asks)
    await refers(at, 'termination', {}, 'referral.2')
    await throughPanel(at, 'referral.2', 'not-suitable')
    for (const day of ['2026-12-07', '2027-01-11']) {
      at.go(`${day}T10:00:00.000Z`)
      await decides(at, 'referral.2', 'not-suitable')
      await tells(at, 'referral.2')
    }
    expect(await known(at)).toMatchObject({ state: 'done', whose: null })
    expect((await waits()).requests).toEqual([])
  })

  it('that one fails to be told of holds up no other, and is told in the next minute', async () => {
    const { at, ports, sent } = await carer()
    await does(at, applicant(), s1, 'ask', asks)
    await does(at, applicant(), 'support.s2', 'ask', asks)
    const broken: SupportSweepPorts = {
      ...ports,
      tell: async (word) => {
        if (word.id.includes('support.s1')) throw new Error('No queue')
        await ports.tell(word)
      },
    }
    await expect(sweepSupport(broken)).rejects.toThrow('No queue')
    expect(sent).toHaveLength(1)
    await sweepSupport(ports)
    expect(sent).toHaveLength(2)
  })

  it('names nobody and nothing in what is sent', async () => {
    const { at, sent, sweep } = await carer()
    await does(at, applicant(), s1, 'ask', asks)
    await sweep()
    at.go('2026-12-06T09:00:00.000Z')
    await sweep()
    expect(sent).toHaveLength(3)
    for (const { id, subject, body } of sent)
      expect(`${id} ${subject} ${body}`).not.toMatch(/come home|Sample|07700|Help now/)
  })
})
