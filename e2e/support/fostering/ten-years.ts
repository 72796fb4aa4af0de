import { randomBytes } from 'node:crypto'
import { addDays, addMonths, type Day } from '#contract/calendar/day.ts'
import { makeReference } from '#contract/core/reference.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { both, handedOver } from '#fostering/household/testing/referral.ts'
import { paysAllowances, plantedInYears, summaryInYears } from '#fostering/household/testing/ten-years.ts'
import { noor } from '#fostering/parts/carers/testing/child.ts'
import { leadToSystem, outputs } from '#infra/operate/clients.ts'
import { url } from '../installed.ts'
import { heldPanel } from '../panel/held.ts'
import { tokenFor } from '../staff.ts'
import { today } from './application.ts'
import { decided } from './decision.ts'
import { actOn, ask, caseOf, good, ownPlace } from './household.ts'
import { putRecord } from './panel.ts'

/** Puts a couple whose report was handed over a month ago into the running installation. Returns their reference. */
export async function putHandedOver(): Promise<string> {
  const household = makeReference('FA', randomBytes(5))
  await putRecord(
    household,
    await handedOver('fostering', `${addDays(today(), -30)}T10:00:00.000Z`, 'report', both),
  )
  return household
}

/** What people do to a household in its years: each act by somebody who is signed in, or has a session of their own. */
export async function yearsOf(household: string) {
  const [assessor, manager, reviewer] = (await Promise.all(
    ['assessors', 'managers', 'reviewers'].map((group) => tokenFor(url, `fostering-${group}`)),
  )) as [string, string, string]
  const desk = caseOf(household)
  const does = (token: string, part: string, act: string, body: object = {}) =>
    actOn(url, token, desk, part, act, body)
  const own = (token: string, part: string, act: string, body: object = {}) =>
    actOn(url, token, ownPlace, part, act, body)

  /** A panel meets about it and recommends, and whoever decides goes by that. */
  async function throughPanel(referral: string): Promise<void> {
    const reasons = 'They care well, and they know what children need.'
    await heldPanel(url, [{ household, referral, outcome: 'suitable', reasons }])
    await decided(household, referral, 'suitable')
  }
  return {
    assessor,
    manager,
    own,
    does,
    approves: () => throughPanel('referral.1'),
    async places(): Promise<void> {
      const born = addMonths(today(), -96)
      await does(manager, 'child.c1', 'place', { ...noor, called: plantedInYears.child, from: today(), born })
    },
    async claims(token: string, claim: string, pence: number): Promise<void> {
      const line = {
        id: 'l1',
        is: 'expense',
        on: today(),
        what: plantedInYears.claim,
        pence,
        noReceipt: 'Lost',
      }
      await own(token, claim, 'write', { lines: [line], another: [], send: true })
    },
    async complains(token: string): Promise<void> {
      await own(token, 'complaint.p1.x1', 'make', { words: plantedInYears.complaint })
      await does(manager, 'complaint.p1.x1', 'answer', { outcome: 'upheld', words: 'We are sorry.' })
    },
    /** From what somebody said of one of them to its summary, and the review that follows. */
    async alleges(): Promise<void> {
      const [x1, on, next, words] = ['allegation.x1', today(), addDays(today(), 7), plantedInYears.allegation]
      const contact = { name: 'Grace Adeyemi', contact: '0300 123 4568' }
      await does(manager, x1, 'record', { on, about: ['p1'], words, said: words })
      await does(manager, x1, 'to-officer', { on, words })
      await does(manager, x1, 'tell', { on, to: ['p1'], words, children: 'They stay.', next, ...contact })
      await does(manager, x1, 'supporter', { name: 'Ruth Bell', contact: '0300 123 4569' })
      await does(manager, x1, 'conclude', { outcome: 'unfounded', words: 'Nothing supports it.', next })
      await does(manager, x1, 'ask-review')
      await does(manager, x1, 'summarise', { words: summaryInYears, pension: addMonths(on, 12 * 18) })
      await does(manager, x1, 'copy')
    },
    /** Everybody else is heard, the reviewer recommends, and the first review goes to a panel by itself. */
    async reviews(token: string): Promise<void> {
      const review = 'review.r1'
      await own(token, review, 'say', { words: plantedInYears.review })
      await does(assessor, review, 'supervisor', { words: 'They are doing well.' })
      const { values } = await good(ask<PartView>(url, manager, `${desk}/parts/${review}`))
      for (const { part } of values.wanted as { part: string }[])
        await does(assessor, part, 'not-needed', { why: 'We talked last month.' })
      await does(reviewer, review, 'report', { words: 'A good year.' })
      await does(reviewer, review, 'recommend', { suitable: true, terms: true, words: 'They care well.' })
      await throughPanel('referral.2')
    },
  }
}

/** Does for this household alone what the sweeps of a later day do: what follows from the day, and what is erased. */
export async function onDay(household: string, day: Day): Promise<void> {
  const { FosteringTableName = '', FosteringBucketName = '' } = await outputs()
  leadToSystem({ FOSTERING_TABLE: FosteringTableName, FOSTERING_BUCKET: FosteringBucketName })
  const [{ erasePorts }, { partsTable }, { rules }, { follow }, { eraseHousehold }] = await Promise.all([
    import('#aws/fostering/sweep-ports.ts'),
    import('#aws/fostering/parts-table.ts'),
    import('#aws/fostering/rules.ts'),
    import('#fostering/household/follow.ts'),
    import('#fostering/desk/erase.ts'),
  ])
  const now = () => new Date(`${day}T02:30:00.000Z`)
  const ports = { ...erasePorts(), parts: partsTable(rules, now), now }
  await follow(ports, household)
  await paysAllowances(ports, household)
  await ports.parts.relist(household)
  await eraseHousehold(ports, household)
}
