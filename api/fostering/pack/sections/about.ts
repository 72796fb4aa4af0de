import { clockInWords, weekdayInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { PersonRole } from '#contract/fostering/case.ts'
import type { PackSection } from '#contract/fostering/panel/pack.ts'
import type { Head } from '../../household/part.ts'
import type { Referral } from '../../parts/referral/values.ts'
import { facts, heading, section, text } from './blocks.ts'

const roleWords: Record<PersonRole, string> = {
  applicant: 'who applies',
  adult: 'an adult in the household',
  child: 'a child in the household',
}

/** What is asked of the panel, and about whom: the first page. `meets`: when, ISO 8601; null: no panel meets. */
export function aboutSection(
  { household, values: { people, worker, dates } }: Head,
  referral: Referral,
  { title, meets }: { readonly title: string; readonly meets: string | null },
): PackSection[] {
  const here = Object.values(people).filter((one) => one.here)
  const when =
    meets === null
      ? []
      : [['Panel', `${weekdayInWords(meets)} ${dayInWords(meets)} at ${clockInWords(meets)}`] as const]
  const rows = [
    ['What it is about', title],
    ...when,
    ['Referred', `${dayInWords(referral.on)}, by ${referral.by}`],
    ...(dates.applied ? [['Applied', dayInWords(dates.applied)] as const] : []),
    ...(dates.approved ? [['Approved', dayInWords(dates.approved)] as const] : []),
    ...(worker ? [['Worker', worker.name] as const] : []),
    ['Reference', household],
  ] as const
  return section('about', 'What the panel is asked', [
    facts(rows.map(([label, value]) => ({ label, value }))),
    heading('Who they are'),
    { kind: 'list', items: here.map(({ name, role }) => `${name}, ${roleWords[role]}`) },
    heading('Why it comes to the panel'),
    text(referral.reasons),
  ])
}
