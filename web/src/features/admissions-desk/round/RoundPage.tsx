import { useParams } from 'react-router'
import { RoundView } from '#contract/admissions/staff.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { Runs } from '../runs/Runs.tsx'
import { roundInWords } from '../words.ts'
import { Acts } from './Acts.tsx'
import { Draw } from './Draw.tsx'
import { datesOf } from './datesOf.tsx'
import { History } from './History.tsx'
import { NextSteps } from './NextSteps.tsx'
import { Schools } from './Schools.tsx'

/** `/workspace/admissions/<round>`: where a round stands and what is to be done next. */
export default function RoundPage() {
  const { round = '' } = useParams()
  return (
    <DeskPage title={roundInWords(round)} back={{ href: addresses.rounds, text: 'All rounds' }}>
      <Asked query={asks(RoundView, ['rounds', round])} waiting="Opening the round…">
        {(view) => <Round view={view} />}
      </Asked>
    </DeskPage>
  )
}

function Round({ view }: { view: RoundView }) {
  return (
    <>
      <SummaryList rows={datesOf(view)} />
      <NextSteps view={view} />
      <Acts view={view} />
      <Runs view={view} />
      <Schools view={view} />
      <Draw view={view} />
      <History entries={view.history} />
    </>
  )
}
