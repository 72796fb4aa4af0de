import { expect, it } from 'vitest'
import type { KeptOffer } from '#admissions/offers/offers.ts'
import { hashKey } from '#record/keys.ts'
import { offeredAnew } from './anew.ts'
import type { Answer } from './answer.ts'
import { withdrawnRefusals } from './refusals.ts'
import { act } from './withdrawing.ts'

const ada = { id: 'ada', name: 'Ada' }
const ben = { id: 'ben', name: 'Ben' }
const park = { id: 'sample-park-school', name: 'Sample Park School' }
const brook = { id: 'sample-brook-academy', name: 'Sample Brook Academy' }
const reference = 'SA-7K3M-9QTD'
const run = 'a'.repeat(64)
const at = '2027-03-01T07:00:00.000Z'

const offer = (round: string) =>
  ({
    ...{ reference, run, round, keys: [{ hash: hashKey('the key') }], child: 'Sam' },
    explanation: { preferences: [{ school: brook }, { school: park }] },
    letter: { title: '', sections: [] },
  }) as unknown as KeptOffer

const waiting = (round: string): Answer => ({
  ...{ reference, round, run, school: park, state: 'warned', answerBy: '2027-03-15', lists: [] },
  ...{ instead: null, warnedUntil: '2027-04-01', proposed: null, changedAt: at, version: 1 },
  history: [{ number: 1, type: 'offered', at, before: '' }],
})

/** What two people do who withdraw a place. */
function withdrawn(answer: Answer): Answer {
  const acting = {
    ...{ at: '2027-05-03T10:00:00.000Z', today: '2027-05-03', mayWithdraw: true, begins: '2027-09-01' },
    terms: {} as never,
  }
  const proposed = act(
    answer,
    { do: 'propose', reason: 'error', why: 'Two files were mixed up' },
    { ...acting, by: ada },
  )
  if (proposed.kind !== 'done') throw new Error(JSON.stringify(proposed))
  const done = act(proposed.item, { do: 'confirm' }, { ...acting, by: ben })
  if (done.kind !== 'done') throw new Error(JSON.stringify(done))
  return done.item
}

function refusals(answer: Answer | undefined, round = 'secondary-2027') {
  const ports = {
    offers: { of: async () => [offer(round)] },
    pointerOf: async () => ({ publication: { run, at, ready: true } }),
    answers: { get: async () => answer },
    ...{ published: async () => undefined, now: () => new Date('2027-05-04T10:00:00.000Z') },
    applications: { get: async () => undefined },
  }
  return withdrawnRefusals(ports as never, async () => () => 'known')
}

it('lets a family appeal against a place that was withdrawn, from the day on which it was', async () => {
  const found = await refusals(withdrawn(waiting('secondary-2027'))).of(reference, 'the key')
  expect(found).toMatchObject([
    { school: park, kind: 'normal', told: '2027-05-03', infantClass: false, calendar: 'known', child: 'Sam' },
  ])
  expect(JSON.stringify(found?.[0]?.account)).toContain('Two files were mixed up')
  const infants = refusals(withdrawn(waiting('reception-2027')), 'reception-2027')
  expect((await infants.known(reference))[0]?.infantClass).toBe(true)
})

it('is nothing where no place was withdrawn, and opens by the key of the application alone', async () => {
  expect(await refusals(waiting('secondary-2027')).of(reference, 'the key')).toEqual([])
  expect(await refusals(undefined).of(reference, 'the key')).toEqual([])
  expect(await refusals(withdrawn(waiting('secondary-2027'))).of(reference, 'another key')).toBeUndefined()
})

it('knows which place it was where a better one was withdrawn, and the child went back to the one it had', async () => {
  const kept = { ...waiting('secondary-2027'), state: 'accepted' as const, warnedUntil: null }
  const place = {
    school: brook,
    moves: false,
    answerBy: '2027-05-20',
    lists: [],
    at,
    by: ada,
    cause: 'list 4',
  }
  const back = withdrawn(offeredAnew(kept, place))
  expect(back).toMatchObject({ school: park, state: 'accepted' })
  expect((await refusals(back).known(reference)).map(({ school }) => school)).toEqual([brook])
})
