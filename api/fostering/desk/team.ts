import { addDays, type Day } from '#contract/calendar/day.ts'
import type { Colleague } from '#contract/fostering/team.ts'
import { mayPart, type Who } from '../rights/may.ts'

/** Somebody who has not opened their day for so many days works here no more. */
export const colleaguesKept = 180

/** Who works in fostering and adoption, as they come to their day. */
export interface TeamShelf {
  /** `email`: where they are told that work waits for them, if anybody knows it. */
  meet(colleague: Colleague & { readonly email?: string | undefined }, today: Day): Promise<void>
  all(): Promise<(Colleague & { readonly met: Day })[]>
}

/** Whether somebody can be the worker of a household. */
export const canWork = (all: readonly Who[]): boolean =>
  all.some((who) => mayPart(who, 'manage', 'head', 'assessing') || mayPart(who, 'manage', 'head', 'applying'))

/** Those who were here lately, by name. */
export async function teamOf(shelf: TeamShelf, today: Day): Promise<Colleague[]> {
  const since = addDays(today, -colleaguesKept)
  const met = (await shelf.all()).filter((one) => one.met >= since)
  return met.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
}
