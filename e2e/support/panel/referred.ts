import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import type { MeetingView } from '#contract/fostering/panel/meeting.ts'
import { referredHousehold } from '#fostering/pack/testing/household.ts'
import { ask } from '../fostering/household.ts'
import { panel, putRecord } from '../fostering/panel.ts'

/** A household of two whose report is finished, commented on and referred, put into the running installation. */
export const putReferred = async (household: string): Promise<void> =>
  putRecord(household, await referredHousehold())

/** A meeting a good month on, to which these members come, and that has the household, where it names one, as its first item. */
export async function meetingOf(
  url: string,
  adviser: string,
  members: readonly { readonly id: string }[],
  household: string | undefined,
) {
  const day = addDays(dayInEngland(new Date()), 40)
  const [starts, ends] = [`${day}T10:00:00.000Z`, `${day}T13:00:00.000Z`]
  const plan = { panel: 'fostering', starts, ends, place: 'County Hall', link: null, joint: [] }
  const { id } = (await ask<MeetingView>(url, adviser, `${panel}/meetings`, plan)).body
  const act = async (name: string, body: object) => {
    const done = await ask<MeetingView>(url, adviser, `${panel}/meetings/${id}/acts/${name}`, { with: body })
    if (done.status !== 200) throw new Error(`${name}: ${JSON.stringify(done.body)}`)
    return done.body
  }
  await act('invite', { members: members.map((one) => one.id) })
  for (const one of members) await act('answer', { member: one.id, answer: 'yes' })
  if (household) await act('add-item', { household, referral: 'referral.1', minutes: 45 })
  return { id, act, item: `${panel}/meetings/${id}/items/i1` }
}

/** Keeps notes, which is the one thing that is put. */
export async function putNotes<T>(url: string, token: string, path: string, body: unknown) {
  const answer = await fetch(`${url}/api${path}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as T }
}
