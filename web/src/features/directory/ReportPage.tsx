import { reports } from 'virtual:reports'
import { useState } from 'react'
import { grouped } from '#contract/core/lists/grouped.ts'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '../../app/paths.ts'
import { Details } from '../../design/Details.tsx'
import { Link } from '../../design/Link.tsx'
import { WarningText } from '../../design/WarningText.tsx'
import { isDistrictMatter } from './districts.ts'
import { DistrictNotice, Elsewhere } from './Elsewhere.tsx'
import { ServiceFilter } from './ServiceFilter.tsx'
import { ServiceList } from './ServiceList.tsx'
import { indexOf, search } from './search.ts'

const index = indexOf(reports)

export default function ReportPage() {
  const [typed, setTyped] = useState('')
  const found = typed.trim() ? search(index, typed) : reports
  const groups = grouped(found, (entry) => entry.group ?? '')
  return (
    <Main>
      <h1 className="govuk-heading-xl">Report a problem</h1>
      <div className="app-column">
        <WarningText>
          If somebody is hurt or in danger, call <Phone number="999" />. For danger on a road, call{' '}
          <Phone number={council.emergencyPhone} />, day or night.
        </WarningText>
      </div>
      {council.reportsInTheOpen && (
        <p className="govuk-body">
          Somebody may have told us already. <Link href={paths.openReports}>See what has been reported</Link>.
        </p>
      )}
      <ServiceFilter label="What is the problem?" typed={typed} onType={setTyped} found={found.length} />
      {isDistrictMatter(typed) && <DistrictNotice />}
      {[...groups].map(([group, entries]) => (
        <section key={group} aria-label={group}>
          <h2 className="govuk-heading-m">{group}</h2>
          <ServiceList entries={entries} />
        </section>
      ))}
      {found.length === 0 && (
        <p className="govuk-body">
          Nothing here matches “<span>{typed}</span>”. Try another word, or{' '}
          <Link href={paths.search(typed)}>search all services</Link>.
        </p>
      )}
      <div className="app-column">
        <Details summary="It may be for somebody else to put right" open={found.length === 0}>
          <Elsewhere />
        </Details>
      </div>
    </Main>
  )
}
