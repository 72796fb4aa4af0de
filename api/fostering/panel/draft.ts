import { weekdayInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { ItemId } from '#contract/fostering/panel/meeting.ts'
import type { MemberId } from '#contract/fostering/panel/members.ts'
import { type Said, saidInWords } from '#contract/fostering/panel/said.ts'
import { outcomeInWords, panelInWords } from '#contract/fostering/panel/words.ts'
import { termsInWords } from '../parts/referral/words.ts'
import type { MeetingContext } from './acts/act.ts'
import { hasConflict, type Item, type MeetingValues, type Spell } from './meeting.ts'
import type { Question } from './minutes.ts'

const guestWords = {
  applicant: 'applicant',
  supporter: 'supporter',
  worker: 'social worker',
  adviser: 'adviser',
  other: 'guest',
} as const

const roleWords = { chair: 'chair', 'vice-chair': 'vice-chair', member: 'member' } as const

const paragraph = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}\n${lines.map((line) => `- ${line}`).join('\n')}`]

/** Whether somebody was there at any time from one instant until another. */
const overlaps = (spells: readonly Spell[], from: string, to: string): boolean =>
  spells.some(({ came, left }) => came <= to && (left === null || left >= from))

const spellWords = (said: Said, spells: readonly Spell[], from: string, to: string): string =>
  spells
    .filter(({ came, left }) => came <= to && (left === null || left >= from))
    .flatMap(({ came, left }, at) => [
      ...(came > from ? [`${at === 0 ? 'came' : 'came back'} at ${saidInWords(said, came)}`] : []),
      ...(left !== null && left < to ? [`left at ${saidInWords(said, left)}`] : []),
    ])
    .join(', ')

function presentLines(
  values: MeetingValues,
  item: ItemId,
  one: Item,
  list: MeetingContext['list'],
): string[] {
  const [from, to] = [one.began ?? one.deferred?.at ?? '', one.ended ?? one.deferred?.at ?? '']
  return Object.entries(values.here).flatMap(([id, spells]) => {
    if (!overlaps(spells, from, to) || hasConflict(values, item, id)) return []
    const details = list[id]?.values.details
    const name = values.invited[id]?.name ?? details?.name ?? id
    const role = one.chair === id ? 'in the chair' : roleWords[details?.role ?? 'member']
    const when = spellWords(values.said, spells, from, to)
    return [`${name}, ${role}${when === '' ? '' : ` (${when})`}`]
  })
}

const nameIn = (values: MeetingValues, member: MemberId) => values.invited[member]?.name ?? member

const rowsOf = <T>(rows: Readonly<Record<string, T>>, item: ItemId): [string, T][] =>
  Object.entries(rows).flatMap(([row, one]) =>
    row.startsWith(`${item} `) ? [[row.slice(item.length + 1), one] as [string, T]] : [],
  )

/** The minutes of an item as they are drafted from what was recorded: nothing in them is made up, and nothing is left out. */
export function drafted(
  values: MeetingValues,
  item: ItemId,
  list: MeetingContext['list'],
  questions: readonly Question[],
): string {
  const one = values.items[item]
  if (!one) return ''
  const { plan, said } = values
  const { recommendation: made, deferred } = one
  const time =
    one.began === undefined
      ? []
      : [`Began at ${saidInWords(said, one.began)}, ended at ${saidInWords(said, one.ended ?? one.began)}`]
  const conflicts = rowsOf(values.declared, item).filter(([, { conflict }]) => conflict)
  const views = rowsOf(values.views, item)
  const joint = plan.joint.length > 0 ? `, joint with ${plan.joint.join(', ')}` : ''
  return [
    `${one.title}\nMeeting of the ${panelInWords[plan.panel].toLowerCase()} on ${weekdayInWords(plan.starts)} ${dayInWords(plan.starts)}${joint}`,
    ...paragraph('Time', time),
    ...paragraph('Members who took part', presentLines(values, item, one, list)),
    ...paragraph(
      'Conflicts of interest: took no part',
      conflicts.map(([id]) => nameIn(values, id)),
    ),
    ...paragraph(
      'Others who came',
      rowsOf(values.guests, item).map(
        ([, { as, name, came, left }]) =>
          `${name}, ${guestWords[as]}, from ${saidInWords(said, came)}${left === null ? '' : ` to ${saidInWords(said, left)}`}`,
      ),
    ),
    ...paragraph(
      'Questions asked before the meeting',
      questions.map(({ by, text, answer }) => `${by}: ${text}${answer === null ? '' : ` Answer: ${answer}`}`),
    ),
    ...paragraph(
      'Views of the members',
      views
        .filter(([, { late }]) => !late)
        .map(
          ([id, { outcome, reasons }]) =>
            `${nameIn(values, id)}: ${outcomeInWords[outcome].toLowerCase()}. ${reasons}`,
        ),
    ),
    ...paragraph(
      'Views that came after the recommendation',
      views
        .filter(([, { late }]) => late)
        .map(
          ([id, { outcome, reasons, at }]) =>
            `${nameIn(values, id)} at ${saidInWords(said, at)}: ${outcomeInWords[outcome].toLowerCase()}. ${reasons}`,
        ),
    ),
    ...(made
      ? [
          `Recommendation\nThe panel recommends: ${outcomeInWords[made.outcome].toLowerCase()}. ${made.unanimous ? 'All members who took part shared this view.' : 'Not all members who took part shared this view.'}`,
          ...paragraph('Terms', made.terms ? termsInWords(made.terms) : []),
          `Reasons\n${made.reasons}`,
          ...(made.doubts === '' ? [] : [`Serious doubts\n${made.doubts}`]),
        ]
      : []),
    ...(deferred ? [`Deferred\n${deferred.reasons}`] : []),
    ...(one.quality
      ? [`Quality of the papers\n${qualityWords[one.quality.mark]}. ${one.quality.words}`.trim()]
      : []),
  ].join('\n\n')
}

const qualityWords = { good: 'Good', enough: 'Good enough', poor: 'Not good enough' } as const
