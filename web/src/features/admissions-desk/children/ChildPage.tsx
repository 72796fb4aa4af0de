import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { ChildView } from '#contract/admissions/staff.ts'
import { paths } from '#web/app/paths.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { ChildAnswers } from '../answers/ChildAnswers.tsx'
import { asks, useAct } from '../api/desk.ts'
import { History } from '../round/History.tsx'
import { useMay } from '../useMay.ts'
import { bornInWords } from './born.ts'
import { Corrections } from './Corrections.tsx'
import { Facts } from './Facts.tsx'
import { factKind } from './factKind.tsx'
import { Standings } from './Standings.tsx'

/** `…/children/<reference>`: what is held of one child, where each of it comes from, and what the run makes of it. */
export default function ChildFactsPage() {
  const { round = '', reference = '' } = useParams()
  return (
    <DeskPage
      title="What we hold about a child"
      caption={reference}
      back={{ href: addresses.children(round), text: 'All children of the round' }}
    >
      <Asked query={asks(ChildView, ['children', reference])} waiting="Opening what we hold…">
        {(view) => <Child view={view} />}
      </Asked>
    </DeskPage>
  )
}

function receivedInWords(inTime: boolean, lateReason: string | null): string {
  if (lateReason === null) return inTime ? 'In time' : 'Late. The family gave no reason'
  const reason = lateReason.trim() ? `The family’s reason: ${lateReason}` : 'The family gave no reason'
  return `${inTime ? 'Late, and counts as in time' : 'Late'}. ${reason}`
}

function Child({ view }: { view: ChildView }) {
  const { child, inTime, lateReason, preferences, history } = view
  const [query, setQuery] = useSearchParams()
  const [done, setDone] = useState(0)
  const corrects = useMay()('correct', 'child')
  const set = useAct(ChildView, ['children', view.reference, 'facts'])
  const open = corrects ? view.settable.find(({ name }) => name === query.get('set')) : undefined
  const show = (name: string | null) => setQuery(name ? { set: name } : {}, { preventScrollReset: true })
  return (
    <>
      {done > 0 && !open && (
        <NotificationBanner key={done} type="success">
          Saved, with your name and your reason.
        </NotificationBanner>
      )}
      <SummaryList
        rows={[
          { key: 'Child', value: child.name },
          { key: 'Born', value: bornInWords(child.born) },
          { key: 'Received', value: receivedInWords(inTime, lateReason) },
        ]}
      />
      {open && (
        <ActionForm
          key={open.name}
          kind={factKind(open)}
          about={view}
          form={`fact-${view.reference}-${open.name}`}
          onSend={async (body: object) => {
            await set({ ...body, seen: view.version })
            setDone(done + 1)
            show(null)
          }}
          onClose={() => show(null)}
        />
      )}
      <ChildAnswers reference={view.reference} />
      <Corrections view={view} answers={corrects} />
      <Facts view={view} corrects={corrects} />
      <Standings preferences={preferences} />
      <InsetText>
        The order of preference is only for the family and this council. Never tell it to a school or to
        another council.
      </InsetText>
      {corrects && (
        <p className="govuk-body">
          <Link href={addresses.newChange(view.round, { child: view.reference })}>
            Record a change after offer day
          </Link>
        </p>
      )}
      <p className="govuk-body">
        <Link href={paths.workRequest(view.reference)}>
          Messages, evidence, sending the private link again, and closing the application
        </Link>
      </p>
      <History entries={history} />
    </>
  )
}
