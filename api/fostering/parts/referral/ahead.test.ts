import { expect, it } from 'vitest'
import type { ReferralAhead } from '#contract/fostering/panel/referral.ts'
import { deskPart } from '../../desk/part.ts'
import {
  decider,
  decides,
  handedOver,
  refers,
  tells,
  throughPanel,
} from '../../household/testing/referral.ts'
import type { World } from '../../household/testing/world.ts'
import type { Who } from '../../rights/may.ts'

const aheadFor = async (at: World, who: Who): Promise<ReferralAhead> => {
  const found = await deskPart(at.ports, who, await at.head(), 'referral.1', false)
  if (found.kind !== 'done') throw new Error(found.kind)
  return found.item.values.ahead as ReferralAhead
}

it('shows staff the letters as they are sent, before that and not after it', async () => {
  const at = await handedOver()
  await refers(at, 'approval')
  await throughPanel(at, 'referral.1', 'not-suitable')
  expect((await aheadFor(at, decider)).letters).toEqual([])
  await decides(at, 'referral.1', 'not-suitable')
  const { letters } = await aheadFor(at, decider)
  expect(letters.map(({ kind }) => kind)).toEqual(['proposal'])
  await tells(at, 'referral.1')
  expect((await aheadFor(at, decider)).letters).toEqual([])
  expect((await at.part('referral.1'))?.values).toMatchObject({ letters })
})

it('says why somebody cannot decide, before they have written their reasons', async () => {
  const at = await handedOver()
  await refers(at, 'approval')
  expect((await aheadFor(at, decider)).cannotDecide).toBe('The panel has not made a recommendation yet.')
  await throughPanel(at, 'referral.1', 'suitable')
  expect((await aheadFor(at, decider)).cannotDecide).toBeNull()
  const on = (id: string) => aheadFor(at, { ...decider, id })
  expect((await on('member-9')).cannotDecide).toContain('on the list of a panel')
  expect((await on('left-5')).cannotDecide).toContain('You took part')
})
