import type { RunSchool } from '#contract/admissions/staff-runs.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { metresInWords } from '../words.ts'

/** What each school came to: how many got a place and who was the last of each part of its places. */
export function RunSchools({ schools }: { schools: readonly RunSchool[] }) {
  return (
    <WideTable
      caption="Places by school"
      head={[
        { text: 'School' },
        { text: 'Number', numeric: true },
        { text: 'Offered', numeric: true },
        { text: 'By an EHC plan', numeric: true },
        { text: 'Above the number', numeric: true },
        { text: 'Last child offered a place' },
      ]}
      rows={schools.map((school) => [
        school.name,
        school.number,
        school.offered,
        school.plans,
        school.above,
        <ul key="pools" className="govuk-list govuk-!-margin-bottom-0">
          {linesOf(school).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>,
      ])}
    />
  )
}

function linesOf({ pools, faults }: RunSchool): string[] {
  const several = pools.length > 1
  return [
    ...faults.map((fault) => `Held back: ${fault}`),
    ...pools.map(({ name, last, places, offered }) => {
      const words = last ? lastInWords(last) : 'everybody who applied got a place'
      return several ? `${capital(name)} (${offered} of ${places} places): ${words}` : words
    }),
  ]
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function lastInWords({ criterion, distanceMetres }: NonNullable<RunSchool['pools'][number]['last']>): string {
  return distanceMetres === null ? criterion : `${criterion}, ${metresInWords(distanceMetres)}`
}
