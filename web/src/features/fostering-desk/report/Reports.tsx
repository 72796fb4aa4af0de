import type { CaseView } from '#contract/fostering/desk.ts'
import { reportNames } from '#contract/fostering/report.ts'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { mayPart, staffAs } from '#fostering/rights/may.ts'
import { Link } from '#web/design/Link.tsx'
import { useStaff } from '#web/staff/useStaff.ts'
import { addresses } from './addresses.ts'

const words = { report: 'Assessment report', 'report.brief': 'Brief report' } as const

/** The ways to the reports of a case, for whoever may see them. */
export function Reports({ view: { household, phase } }: { view: CaseView }) {
  const all = staffAs(useStaff(), fosteringDepartment)
  const seen = reportNames.filter((name) => all.some((who) => mayPart(who, 'see', name, phase)))
  if (seen.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">Reports</h2>
      <ul className="govuk-list">
        {seen.map((name) => (
          <li key={name}>
            <Link href={addresses.report(household, name)}>{words[name]}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
