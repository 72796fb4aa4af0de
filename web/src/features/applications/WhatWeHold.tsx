import type { Held } from '#contract/admissions/family.ts'
import { awayMark } from '#contract/admissions/offered.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import { distanceInWords } from './held.ts'

const places = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']

function rowsOf({ school, criterion, distanceMetres, missing }: Held['preferences'][number]): SummaryRow[] {
  if (school.id.startsWith(awayMark))
    return [
      {
        key: 'Who decides',
        value: 'The council or the school there, by its own criteria. We pass your application on.',
      },
    ]
  return [
    { key: 'Criterion', value: criterion?.words ?? 'Not known yet' },
    { key: 'Distance', value: distanceMetres === null ? 'Not known yet' : distanceInWords(distanceMetres) },
    ...(missing.length > 0
      ? [{ key: 'Still missing', value: missing.map((what) => <p key={what}>{what}</p>) }]
      : []),
  ]
}

/** Each school that the family named, in its order: the criterion that the child comes under, and how far away it is. */
export function Preferences({ held: { preferences } }: { held: Held }) {
  return (
    <>
      <h2 className="govuk-heading-m">Your schools</h2>
      {preferences.map((preference, at) => (
        <SummaryList
          key={preference.school.id}
          card={{ title: `${places[at] ?? at + 1}: ${preference.school.name}`, headingLevel: 3 }}
          rows={rowsOf(preference)}
        />
      ))}
    </>
  )
}

const said = {
  family: 'You told us',
  staff: 'We recorded it',
  computed: 'From our own records',
} as const

/** Every fact, and who says so. */
export function WhatWeHold({ held: { facts } }: { held: Held }) {
  return (
    <>
      <h2 className="govuk-heading-m">What we know about your child</h2>
      <SummaryList
        rows={facts.map(({ label, value, from, at }) => ({
          key: label,
          value: (
            <>
              <span>{value}</span>
              <br />
              <span className="govuk-hint govuk-!-font-size-16">{`${said[from]}, ${dayInWords(at)}`}</span>
            </>
          ),
        }))}
      />
    </>
  )
}
