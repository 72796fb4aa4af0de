import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { CaseView, DeskPart } from '#contract/fostering/desk.ts'
import { DeskReferral } from '#contract/fostering/panel/referral.ts'
import { referralTypeInWords } from '#contract/fostering/panel/words.ts'
import { kindOfPart, PartName } from '#contract/fostering/parts.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Link } from '#web/design/Link.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { answersPanels } from '#web/staff/desk/fostering.ts'
import { Questions } from '#web/staff/panel/Questions.tsx'
import { useStaff } from '#web/staff/useStaff.ts'
import { Acts } from '../acts/Acts.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { Beyond } from '../part/Beyond.tsx'
import { Reached } from '../part/Reached.tsx'
import { useAbout } from '../useAbout.ts'
import { Again } from './Again.tsx'
import { Before } from './Before.tsx'
import { Decided } from './Decided.tsx'
import { Letters } from './Letters.tsx'
import { Recommended } from './Recommended.tsx'
import { Review } from './Review.tsx'
import { Signed } from './Signed.tsx'
import { Stands } from './Stands.tsx'

/** `/workspace/fostering/cases/<household>/decision/<referral>`: what is put before a panel, what it recommended, what was decided and what came of it. */
export default function ReferralPage() {
  const { household = '', referral = '' } = useParams()
  const name = PartName.safeParse(referral)
  if (!name.success || kindOfPart(name.data) !== 'referral') return <NotFoundPage />
  return (
    <DeskPage
      title="Recommendation and decision"
      caption={household}
      back={{ href: addresses.household(household), text: 'Back to the case' }}
    >
      <Reached
        household={household}
        part={name.data}
        query={asks(DeskPart, ['households', household, 'parts', name.data])}
        waiting="Opening it…"
      >
        {(part) => <Found household={household} part={part} />}
      </Reached>
    </DeskPage>
  )
}

function Found({ household, part }: { household: string; part: DeskPart }) {
  const { data: view } = useQuery(asks(CaseView, ['households', household]))
  const referral = DeskReferral.safeParse(part.values).data
  const answers = answersPanels(useStaff())
  const names = view?.people.filter(({ role }) => role === 'applicant').map(({ name }) => name)
  // Whoever can decide now meets everything that they have to consider before the form to decide.
  const readsFirst = referral !== undefined && part.acts.includes('decide') && !referral.ahead.cannotDecide
  const again = referral?.type === 'representations' ? referral.about : null
  const reading = referral && (
    <>
      {again && <Before household={household} about={again} />}
      <Recommended
        referral={referral}
        title={again ? 'What was recommended this time' : 'What was recommended'}
      />
    </>
  )
  return (
    <>
      {part.misfit && (
        <WarningText>{`This record was changed without using the forms below. ${part.misfit}.`}</WarningText>
      )}
      <p className="govuk-body-l">
        {[names?.join(' and '), referral && referralTypeInWords[referral.type]].filter(Boolean).join(': ')}
      </p>
      {referral && (
        <Stands
          {...{ referral, household }}
          name={part.name}
          plan={view?.plan}
          decides={part.acts.includes('decide')}
        />
      )}
      {referral && <Beyond beyond={referral.ahead.beyond} />}
      {view && referral?.state === 'represented' && <Again view={view} part={part} />}
      {readsFirst && reading}
      {view && <Do view={view} part={part} />}
      {referral?.state === 'listed' && referral.listed && answers && (
        <Questions meeting={referral.listed.meeting} item={referral.listed.item} />
      )}
      {referral && (
        <>
          {!readsFirst && reading}
          <Decided referral={referral} title="What was decided" />
          <Letters referral={referral} />
          <Review household={household} name={part.name} referral={referral} can={part.acts} />
          <Signed referral={referral} view={view} />
        </>
      )}
      {part.history.length > 0 && (
        <p className="govuk-body app-noprint">
          <Link href={addresses.kept(household, part.name)}>Everything that happened to it</Link>
        </p>
      )}
    </>
  )
}

function Do({ view, part }: { view: CaseView; part: DeskPart }) {
  const about = useAbout(view, part)
  return <Acts about={about} name={part.name} can={part.acts} seen={part.seen} />
}
