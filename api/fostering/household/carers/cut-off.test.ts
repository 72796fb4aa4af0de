import { describe, expect, it } from 'vitest'
import { noor } from '../../parts/carers/testing/child.ts'
import { carers } from '../../parts/carers/testing/wrong.ts'
import { remindAdopters } from '../adoption/remind.ts'
import { box, terms } from '../adoption/testing/adopters.ts'
import { begin } from '../begin.ts'
import { type SupportSweepPorts, sweepSupport } from '../support/sweep.ts'
import { type SweepPorts, sweepParts } from '../sweep.ts'
import type { Word } from '../tell.ts'
import { cutOffAnywhere } from '../testing/cut-off.ts'
import { everyChainFits } from '../testing/referral.ts'
import { does } from '../testing/said.ts'
import { supportListsOn } from '../testing/support.ts'
import { assessor, manager } from '../testing/work.ts'
import { applicant, household, world } from '../testing/world.ts'

/** A couple with a child, something that they asked for, a claim and a log. */
async function busy() {
  const at = await carers()
  await does(at, manager, 'child.c1', 'place', { ...noor, from: '2027-03-01' })
  await does(at, applicant('p1'), 'support.s1', 'ask', {
    ...{ kind: 'information', words: 'When is her check-up?', urgent: false, tell: true },
  })
  await does(at, applicant('p2'), 'break.b1', 'ask', {
    ...{ from: '2027-05-01', until: '2027-05-03', children: ['child.c1'] },
    ...{ words: 'A weekend.', phone: '07700 900 982' },
  })
  await does(at, applicant('p1'), 'log.c1.2027', 'write', {
    ...{ sort: 'incident', on: '2027-03-22', written: '2027-03-22T08:00:00Z', text: 'She fell.' },
  })
  return at
}

/** What sends messages as the queue does, which takes each id once. */
function sending() {
  const sent = new Map<string, Word>()
  const outbox = { tell: async (word: Word) => void sent.set(word.id, word) }
  const ports = {
    tell: (word: Word) => outbox.tell(word),
    siteUrl: 'https://shire.example',
    from: { council: 'A council', phone: '0116 496 0000', team: 'The team' },
  }
  return { sent, outbox, ports }
}

const byAddress = (a: Word['to'], b: Word['to']) => JSON.stringify(a).localeCompare(JSON.stringify(b))

/** Every way in which it can be cut off ends as the one that never was, and every chain fits. */
async function endAlike(found: Awaited<ReturnType<typeof cutOffAnywhere>>) {
  const last = found.at(-1)
  for (const [writes, { story, stands }] of found.entries()) {
    expect([writes, stands]).toEqual([writes, last?.stands])
    await everyChainFits(story.at)
  }
  // It was cut off somewhere at all.
  expect(found.length).toBeGreaterThan(2)
  return last?.stands ?? []
}

it('keeps no household from its day where another fails', async () => {
  const at = await carers()
  const others = Array.from({ length: 12 }, (_, number) => `FA-3333-${String(number).padStart(4, '0')}`)
  for (const one of others)
    await begin(at.ports, manager, {
      household: one,
      key: `begin-${one}-once`,
      values: {
        kind: 'fostering',
        source: { from: 'website' },
        people: { p1: { role: 'applicant', name: 'Sample Other', here: true } },
        dates: { enquired: '2026-01-04', approved: '2026-04-01' },
      },
    })
  at.go('2027-05-15T12:00:00.000Z')
  const met: string[] = []
  const fails = async (one: string) => {
    met.push(one)
    if (one !== others.at(-1)) throw new Error('This one fails')
  }
  await expect(sweepParts(at.ports, fails)).rejects.toThrow('This one fails')
  expect(met.sort()).toEqual([household, ...others].sort())
})

describe('a sweep that is stopped at any write, and goes on in the next minute', () => {
  it('ends an approval once, with all that follows from its end', async () => {
    const found = await cutOffAnywhere(
      async () => {
        const at = await busy()
        for (const id of ['p1', 'p2']) await does(at, applicant(id), 'head', 'resign')
        at.go('2027-04-19T12:00:00.000Z')
        return { at }
      },
      ({ at }) => sweepParts(at.ports),
    )
    const stands = await endAlike(found)
    const of = (name: string) => stands.find((part) => part.name === name)
    expect(of('head')?.values).toMatchObject({ phase: 'closed', dates: { ended: '2027-04-19' } })
    expect(of('head')?.history.filter(({ type }) => type === 'resigned')).toHaveLength(1)
    expect(of('support.s1')?.values).toMatchObject({ state: 'done', over: 'approval-ended' })
    expect(of('break.b1')?.values).toMatchObject({ over: { how: 'ended' } })
  })

  it('ends the approval of one of two once, and begins the review that this asks for once', async () => {
    const found = await cutOffAnywhere(
      async () => {
        const at = await busy()
        await does(at, applicant('p1'), 'head', 'resign')
        at.go('2027-04-19T12:00:00.000Z')
        return { at }
      },
      ({ at }) => sweepParts(at.ports),
    )
    const stands = await endAlike(found)
    expect(stands.filter(({ name }) => name.startsWith('review.'))).toMatchObject([
      { name: 'review.r1', values: { why: 'changed', people: ['p2'] } },
    ])
  })

  it('begins a review once', async () => {
    const found = await cutOffAnywhere(
      async () => {
        const at = await busy()
        at.go('2027-05-15T12:00:00.000Z')
        return { at }
      },
      ({ at }) => sweepParts(at.ports),
    )
    const stands = await endAlike(found)
    const reviews = stands.filter(({ name }) => name.startsWith('review.'))
    expect(reviews).toMatchObject([
      { name: 'review.r1', values: { why: 'first' }, history: [{ type: 'brought' }] },
    ])
  })

  it('tells the team and then a manager of a request, each once', async () => {
    const begin = async (until: string) => {
      const at = await busy()
      const { sent, outbox, ports: tells } = sending()
      const ports: SupportSweepPorts & SweepPorts = {
        ...{ ...at.ports, ...tells },
        support: supportListsOn(at.shelf),
        inboxes: { team: 'team@example.org', adoption: null, managers: 'managers@example.org' },
      }
      at.go(until)
      return { at, ports, sent, outbox }
    }
    const found = await cutOffAnywhere(
      () => begin('2027-05-15T12:00:00.000Z'),
      async ({ at, ports }) => {
        await sweepSupport(ports)
        await sweepParts(at.ports)
      },
    )
    await endAlike(found)
    for (const { story } of found)
      expect([...story.sent.values()].map(({ subject }) => subject)).toEqual([
        'Somebody has asked for support',
        'A request for support is late and has come to you',
      ])
  })

  it('begins the turn of both sides to write once, and tells each of them once', async () => {
    const begin = async () => {
      const at = await world('2027-01-11T10:00:00.000Z', {
        kind: 'adoption',
        people: { p1: { role: 'applicant', name: 'Sample One', here: true } },
        dates: { enquired: '2026-03-02', applied: '2026-04-01', approved: '2027-01-04' },
      })
      await does(at, applicant(), 'person.p1', 'details', { email: 'adopter@example.org' })
      await does(at, assessor, box, 'agree', terms)
      await does(at, assessor, box, 'open-page', {
        ...{ called: 'Jay', family: 'Sam', words: 'A letter a year.', email: 'relative@example.org' },
      })
      at.go('2027-05-04T10:00:00.000Z')
      const { sent, outbox, ports: tells } = sending()
      // Lines as they were before the day began.
      const cases = { ...at.ports.cases, behind: async () => [household] }
      return { at, sent, outbox, ports: { ...at.ports, ...tells, cases } }
    }
    const found = await cutOffAnywhere(begin, ({ ports }) =>
      sweepParts(ports, (one) => remindAdopters(ports, one)),
    )
    const stands = await endAlike(found)
    const letters = stands.find(({ name }) => name === box)
    expect(letters?.values).toMatchObject({ asked: '2027-06-01', askedIn: '2027-06-01' })
    expect(letters?.history.filter(({ type }) => type === 'turn')).toHaveLength(1)
    for (const { story } of found)
      expect([...story.sent.values()].map(({ to }) => to).sort(byAddress)).toEqual([
        { email: 'adopter@example.org' },
        { email: 'relative@example.org' },
      ])
  })
})
