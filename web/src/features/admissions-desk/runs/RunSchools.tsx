import type { RunSchool } from '#contract/admissions/staff-runs.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { childrenInWords, metresInWords } from '../words.ts'

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

/** What is true of a part whose places went to all in its order: more may have asked than that. */
function withoutLast({ places, offered, refused }: RunSchool['pools'][number]): string {
  if (refused > 0) return `No place for ${childrenInWords(refused)} who could be offered one`
  if (offered === 0) return places === 0 ? 'No places' : 'Nobody needed a place here'
  return `Places are left. Everybody who could be offered one, and did not get a school they put higher, got it: ${childrenInWords(offered)}`
}

function linesOf({ pools, faults, notEligible }: RunSchool): string[] {
  const several = pools.length > 1
  return [
    ...faults.map((fault) => `Held back: ${fault}`),
    ...pools.map((pool) => {
      const { name, last, places, offered } = pool
      const words = last ? lastInWords(last) : withoutLast(pool)
      return several ? `${capital(name)} (${offered} of ${places} places): ${words}` : words
    }),
    ...(notEligible > 0 ? [`Did not meet the admission criteria: ${childrenInWords(notEligible)}`] : []),
  ]
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function lastInWords({ criterion, distanceMetres }: NonNullable<RunSchool['pools'][number]['last']>): string {
  return distanceMetres === null ? criterion : `${criterion}, ${metresInWords(distanceMetres)}`
}
