import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { ChildShown } from '#contract/fostering/carers/child.ts'
import { listOn } from '#fostering/carers/child/dated.ts'
import { placementKinds } from '#fostering/carers/child/kinds.ts'
import { leavingReasons } from '#fostering/carers/child/leaving.ts'
import { decisionsFor, handOverFor, informationOf } from '#fostering/carers/child/values.ts'
import { decidesInWords } from '#fostering/carers/child/words.ts'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { FileOf } from '../document/FileOf.tsx'

const day = (key: string, on: string | undefined): SummaryRow[] =>
  on === undefined ? [] : [{ key, value: dayInWords(on) }]
const words = (key: string, text: string | undefined): SummaryRow[] =>
  text ? [{ key, value: <Lines text={text} /> }] : []

type Item = ReturnType<typeof informationOf>[number]

/** How something that the carers need to know stands, as staff read it. */
function standing({ is, item, due }: Item): string {
  const { given, marked, notNeeded } = item ?? {}
  const said = marked
    ? `${marked.by}, ${dayInWords(marked.on)}${marked.words ? `: ${marked.words}` : ''}`
    : ''
  if (is === 'not-needed') return `Not needed: ${notNeeded?.why ?? ''}`
  if (is === 'have') return `The carers have it (${said})`
  if (is === 'not-right') return `The carers say that it is not right (${said})`
  if (is === 'to-tick')
    return `Given by ${given?.by ?? ''} on ${dayInWords(given?.on ?? '')}. The carers have not told us if they have it`
  return [`Missing${due ? `, promised by ${dayInWords(due)}` : ''}`, said]
    .filter(Boolean)
    .join('. The carers told us: ')
}

/** A child who lives with a household: what staff know of them, what the carers have, who decides what, and the end. */
export function childRows(values: unknown, name: string, household: string | undefined): SummaryRow[] {
  const child = ChildShown.parse(values)
  const today = dayInEngland(new Date())
  const { called, born, from, until, placement, beyond, contacts, authority, ended, sleepovers = [] } = child
  if (from === undefined) return []
  const kind = listOn(placementKinds, from).items.find(({ slug }) => slug === placement?.kind)?.title
  const officer = placement?.reviewingOfficer
  return [
    ...words('Name', called),
    ...day('Date of birth', born),
    ...day('Came on', from),
    ...day('Planned until', until),
    ...words(
      'Nights at the hub home',
      sleepovers.map((one) => `${dayInWords(one.from)} to ${dayInWords(one.until)}`).join('\n'),
    ),
    ...(placement
      ? [
          ...words('Kind of placement', kind),
          ...words('Looked after by', placement.council),
          ...words('Parental responsibility', placement.parental),
          ...words(
            'Child’s social worker',
            `${placement.socialWorker.name}, ${placement.socialWorker.phone}`,
          ),
          ...(officer ? words('Independent reviewing officer', `${officer.name}, ${officer.phone}`) : []),
        ]
      : [
          {
            key: 'Still to be filled in',
            value: 'Which council looks after the child, and who the carers can call',
          },
        ]),
    ...(beyond
      ? words('Beyond the approval', `${beyond.what.join(' ')}\nAllowed by: ${beyond.allowedBy}`)
      : []),
    ...informationOf(child, today).map((one) => ({
      key: one.title,
      value: (
        <>
          <p className="govuk-body govuk-!-margin-bottom-1">{standing(one)}</p>
          {one.item?.given?.words && <Lines text={one.item.given.words} />}
          {one.item?.given?.files.map((file) => (
            <FileOf key={file.id} household={household} part={name} file={file} title={file.title} />
          ))}
        </>
      ),
    })),
    ...contacts.flatMap((one) => words(`Sees ${one.name}, ${one.relation}`, one.how)),
    ...(authority
      ? [
          {
            key: 'Who decides what',
            value: `Version ${authority.version}, agreed on ${dayInWords(authority.on)} with ${authority.with}. Look at it again by ${dayInWords(authority.until)}`,
          },
          ...decisionsFor(child, today).flatMap(({ slug, title }) => {
            const one = authority.decides[slug]
            return one
              ? words(title, [decidesInWords[one.who], one.conditions].filter(Boolean).join('. '))
              : []
          }),
        ]
      : [{ key: 'Who decides what', value: 'Not agreed yet' }]),
    ...(ended
      ? [
          ...day('Left on', ended.on),
          ...words('Why', leavingReasons[ended.reason as keyof typeof leavingReasons] ?? ended.reason),
          ...words('How it was', ended.summary),
          ...words('What we still owe', ended.owed),
          ...handOverFor(child, today).map(({ slug, title }) => {
            const one = child.handedOver[slug]
            return {
              key: title,
              value: one
                ? `${one.nothing ? 'There is nothing' : 'Handed over'}, ${dayInWords(one.on)}`
                : 'Not handed over yet',
            }
          }),
        ]
      : []),
  ]
}
