import type { FairAccessForFamily } from '#contract/admissions/fair-access.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { matchHash } from '#record/keys.ts'
import type { CaseEntry, FairAccessCase } from './case.ts'
import { isErased } from './erasing.ts'
import type { FairAccessPorts } from './ports.ts'

/** What an event is to the family; undefined: nothing that they have to know. */
function textOf({ type, school, on }: CaseEntry): string | undefined {
  const at = school?.name ?? 'the school'
  switch (type) {
    case 'referred':
      return 'We started to look for a school place for your child under Fair Access.'
    case 'proposed':
      return `We asked ${at} to take your child.`
    case 'taken-back':
      return 'We are no longer asking that school. We will ask another one.'
    case 'agreed':
      return `${at} has agreed to take your child${on ? `, from ${dayInWords(on)}` : ''}.`
    case 'refused':
      return `${at} has said that it cannot take your child. We are deciding what to do next.`
    case 'direction-begun':
      return `We disagree with ${at}. We have started the process that can make it take your child.`
    case 'step-taken':
      return `We have taken the next step to make ${at} take your child.`
    case 'directed':
      return `${at} has been told that it must take your child.`
    case 'not-directed':
      return `${at} will not be told to take your child. We will ask another school.`
    case 'closed':
      return 'We have stopped looking for a place under Fair Access. Call us if you do not know why.'
    default:
      return undefined
  }
}

/** Whether a family is told of an event by a message. */
export const isToTell = (entry: CaseEntry): boolean => textOf(entry) !== undefined

/** What the family reads: what happened and what comes next. Why a school said no is between it and the council. */
export function familyView(kept: FairAccessCase, inYear = false): FairAccessForFamily {
  const { reference, child, state, dueOn, place, proposal } = kept
  return {
    ...{ reference, name: child.name, state, dueOn },
    school: place?.school ?? proposal?.school ?? null,
    starts: place?.starts ?? null,
    inYear,
    steps: kept.history.flatMap((entry) => {
      const text = textOf(entry)
      return text ? [{ on: dayInEngland(new Date(entry.at)), text }] : []
    }),
  }
}

/** What families open their cases by. Whoever applied during the year does so by the key of that application too. */
export interface FairAccessFamilyPorts extends Pick<FairAccessPorts, 'fairAccess' | 'fairAccessTold'> {
  readonly inYears: {
    get(reference: string): Promise<{ readonly keys: readonly { readonly hash: string }[] } | undefined>
  }
}

/** The case that this key opens, and whether it opens an application too; undefined for a wrong key and an unknown reference. */
export async function caseFor(
  { fairAccess, fairAccessTold, inYears }: FairAccessFamilyPorts,
  reference: string,
  key: string,
): Promise<{ readonly kept: FairAccessCase; readonly inYear: boolean } | undefined> {
  const [told, application] = await Promise.all([fairAccessTold.get(reference), inYears.get(reference)])
  const inYear = application !== undefined && matchHash(application.keys, key) !== undefined
  if (!inYear && !(told && matchHash(told.keys, key))) return undefined
  const kept = await fairAccess.get(reference)
  return kept && !isErased(kept) ? { kept, inYear } : undefined
}
