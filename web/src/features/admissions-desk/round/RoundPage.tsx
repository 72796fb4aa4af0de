import { useParams } from 'react-router'
import { RoundView } from '#contract/admissions/staff.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { Asked } from '../parts/Asked.tsx'
import { DeskPage } from '../parts/DeskPage.tsx'
import { Runs } from '../runs/Runs.tsx'
import { Acts } from './Acts.tsx'
import { Draw } from './Draw.tsx'
import { History } from './History.tsx'
import { NextSteps } from './NextSteps.tsx'
import { Schools } from './Schools.tsx'
import { StateTag } from './StateTag.tsx'

/** `/workspace/admissions/<round>`: where a round stands and what is to be done next. */
export default function RoundPage() {
  const { round = '' } = useParams()
  return (
    <DeskPage title={`Round ${round}`} back={{ href: addresses.rounds, text: 'All rounds' }}>
      <Asked query={asks(RoundView, ['rounds', round])} waiting="Opening the round…">
        {(view) => <Round view={view} />}
      </Asked>
    </DeskPage>
  )
}

function Round({ view }: { view: RoundView }) {
  const { title, state, closesOn, offersOn, applications } = view
  return (
    <>
      <p className="govuk-body-l">{title}</p>
      <SummaryList
        rows={[
          { key: 'Where it stands', value: <StateTag state={state} /> },
          { key: 'Closes', value: `${dayInWords(closesOn)}, at the end of the day` },
          { key: 'Offers on', value: dayInWords(offersOn) },
          { key: 'Applications', value: applications.toLocaleString('en-GB') },
        ]}
      />
      <NextSteps view={view} />
      <Acts view={view} />
      <Runs view={view} />
      <Schools view={view} />
      <Draw view={view} />
      <History entries={view.history} />
    </>
  )
}
