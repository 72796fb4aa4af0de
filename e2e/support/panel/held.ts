import type { DeskPart } from '#contract/fostering/desk.ts'
import type { MeetingView } from '#contract/fostering/panel/meeting.ts'
import type { MinutesView } from '#contract/fostering/panel/minutes.ts'
import type { Outcome } from '#contract/fostering/panel/referral.ts'
import { runSchedule, until } from '../client.ts'
import { ask, caseOf, good } from '../fostering/household.ts'
import { acts, panel, type Seated, six } from '../fostering/panel.ts'
import { tokenFor } from '../staff.ts'

/** Something that a panel is asked, and what it recommends. */
export interface Asked {
  readonly household: string
  readonly referral: string
  readonly outcome: Outcome
  readonly reasons: string
}

/** A panel of today by its API, held by those who sit on it: from its plan to minutes of each item that whoever decides may go by. */
export async function heldPanel(url: string, all: readonly Asked[]): Promise<void> {
  const [adviser, manager] = (await Promise.all([
    tokenFor(url, 'fostering-advisers'),
    tokenFor(url, 'fostering-managers'),
  ])) as [string, string]
  const people = await six(url, adviser)
  const [chair] = people as [Seated]
  const starts = new Date(Date.now() + 60_000).toISOString()
  const ends = new Date(Date.now() + 3 * 3_600_000).toISOString()
  const plan = { panel: 'fostering', starts, ends, place: 'County Hall', link: null, joint: [] }
  const { id } = await good(ask<MeetingView>(url, adviser, `${panel}/meetings`, plan))
  const members = people.map(({ member }) => member)
  await acts(url, adviser, id, 'invite', { members, late: 'It cannot wait.' })
  for (const { household, referral } of all)
    await acts(url, adviser, id, 'add-item', { household, referral, minutes: 30 })
  const items = all.map((one, at) => ({ ...one, item: `i${at + 1}` }))
  for (const { item } of items) {
    await acts(url, chair.token, id, 'waive', { item, reasons: 'It cannot wait.' })
    await good(ask(url, adviser, `${panel}/meetings/${id}/items/${item}/lock`, {}))
    const declare = { item, conflict: false, reason: '' }
    await Promise.all(people.map(({ token }) => acts(url, token, id, 'declare', declare)))
  }
  await Promise.all(people.map(({ token, member }) => acts(url, token, id, 'come', { member })))
  await acts(url, chair.token, id, 'open')
  for (const { item, outcome, reasons } of items) {
    await acts(url, chair.token, id, 'begin-item', { item })
    await Promise.all(people.map(({ token }) => acts(url, token, id, 'view', { item, outcome, reasons })))
    await acts(url, chair.token, id, 'recommend', { item, outcome, terms: null, reasons, doubts: '' })
  }
  await acts(url, chair.token, id, 'close')
  for (const { item } of items) {
    const minutes = `${panel}/meetings/${id}/items/${item}/minutes`
    const { seen } = await good(ask<MinutesView>(url, adviser, minutes, {}))
    await good(ask(url, chair.token, `${minutes}/acts/agree`, { seen, with: {} }))
  }
  await runSchedule(url, 'FosteringEachMinute')
  for (const { household, referral } of all)
    await until(
      async () => (await ask<DeskPart>(url, manager, `${caseOf(household)}/parts/${referral}`)).body.values,
      ({ recommendations }) =>
        (recommendations as { minutesFinal: string | null }[]).some(({ minutesFinal }) => minutesFinal),
    )
}
