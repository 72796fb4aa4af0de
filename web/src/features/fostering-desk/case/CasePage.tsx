import { useParams, useSearchParams } from 'react-router'
import { CaseView } from '#contract/fostering/desk.ts'
import { Link } from '#web/design/Link.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { Acts } from '../acts/Acts.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { Reached } from '../part/Reached.tsx'
import { Reports } from '../report/Reports.tsx'
import { useAbout } from '../useAbout.ts'
import { useMay } from '../useMay.ts'
import { kindInWords } from '../words.ts'
import { Begin } from './Begin.tsx'
import { Decisions } from './Decisions.tsx'
import { Gates } from './Gates.tsx'
import { Overview } from './Overview.tsx'
import { People } from './People.tsx'
import { Plan } from './Plan.tsx'

/** `/workspace/fostering/cases/<household>`: who it is, what is done and what is next, and what can be done. */
export default function CasePage() {
  const { household = '' } = useParams()
  const [search] = useSearchParams()
  const everything = search.has('all')
  return (
    <DeskPage title="Case" caption={household} back={{ href: addresses.day, text: 'Back to your day' }}>
      <Reached
        household={household}
        part="head"
        query={asks(CaseView, ['households', household], everything ? 'all=1' : '')}
        waiting="Opening the case…"
      >
        {(view) => <Case view={view} />}
      </Reached>
    </DeskPage>
  )
}

function Case({ view }: { view: CaseView }) {
  const about = useAbout(view)
  const may = useMay()
  const names = view.people.filter(({ role }) => role === 'applicant').map(({ name }) => name)
  return (
    <>
      <p className="govuk-body-l">{`${names.join(' and ')}: ${kindInWords[view.kind].toLowerCase()}`}</p>
      <Overview view={view} />
      <Acts about={about} name="head" can={view.acts} seen={view.seen} />
      <Plan view={view} />
      <Begin view={view} />
      {may('documents', view.phase) && (
        <p className="govuk-body">
          <Link href={addresses.documents(view.household)}>Documents of this household</Link>
        </p>
      )}
      <Reports view={view} />
      <People view={view} />
      <Gates view={view} />
      <Decisions view={view} />
      {may('looks') && (
        <p className="govuk-body">
          <Link href={addresses.looks(view.household)}>See who looked at this record</Link>
        </p>
      )}
    </>
  )
}
