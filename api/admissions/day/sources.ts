import { type DayGroupName, dayGroups } from '#contract/admissions/day/day.ts'
import { answerSources } from './answers.ts'
import { childSources } from './children.ts'
import { report } from './reports.ts'
import { roundSources } from './rounds.ts'
import type { DaySource } from './source.ts'
import { yearSources } from './year.ts'

/** What the day of staff is made of: one more is one more object here. */
export const daySources: readonly DaySource[] = [
  ...answerSources,
  ...childSources,
  ...roundSources,
  ...yearSources,
  report,
].toSorted((a, b) => dayGroups.indexOf(a.group) - dayGroups.indexOf(b.group))

export const sourceOf = (group: DayGroupName): DaySource | undefined =>
  daySources.find((one) => one.group === group)
