import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { type PlaceView, placeViews, SeatPlaces, type Start } from '#contract/admissions/starts/starts.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { Pager } from '#web/staff/list/Pager.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { bornInWords } from '../children/born.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { childrenInWords, roundInWords } from '../words.ts'
import { ChildName } from './ChildName.tsx'
import { oneStart } from './starting.tsx'
import { TakeFile } from './TakeFile.tsx'
import { answerNames, type Child, startInWords, viewNames } from './words.ts'

/** `…/seats/<school>/<round>/places`: who has a place at a school, what their families answered, and who has started. */
export default function PlacesPage() {
  const { school = '', round = '' } = useParams()
  const [search] = useSearchParams()
  const view = placeViews.find((one) => one === search.get('show')) ?? 'all'
  const after = search.get('after') ?? ''
  const query = new URLSearchParams({ show: view, ...(after ? { after } : {}) })
  return (
    <DeskPage
      title="Children who have a place"
      caption={roundInWords(round)}
      back={{ href: addresses.school(school), text: 'Back to the school' }}
    >
      <Asked
        query={asks(SeatPlaces, ['seats', school, round, 'places'], String(query))}
        waiting="Opening the list…"
      >
        {(places) => <Places key={`${view} ${after}`} {...{ view, after, places }} />}
      </Asked>
    </DeskPage>
  )
}

interface Props {
  view: PlaceView
  after: string
  places: SeatPlaces
}

function Places({ view, after, places }: Props) {
  const { school, round, shown, offersOn, counts, children, next, can, today, startsFrom } = places
  const address = (show: PlaceView, from?: string) =>
    `${addresses.seatPlaces(school.id, round.id)}?${new URLSearchParams({ show, ...(from ? { after: from } : {}) })}`
  if (!shown)
    return (
      <>
        <p className="govuk-body-l">{school.name}</p>
        <p className="govuk-body">
          {`Families are told on ${dayInWords(offersOn)}. Until then nobody outside the council knows who is offered a place.`}
        </p>
      </>
    )
  return (
    <>
      <p className="govuk-body-l">{school.name}</p>
      <p className="govuk-body">
        Only the family and the council know where they put your school in their order of preference, and
        which other schools they named.
      </p>
      {can.includes('confirm') && counts.left > 0 && today >= startsFrom && (
        <ButtonLink href={addresses.confirmStarts(school.id, round.id)}>Confirm who has started</ButtonLink>
      )}
      <Views {...{ view, counts, address }} />
      <Listed {...{ view, places }} />
      {children.length === 0 && <p className="govuk-body">There is no child in this list.</p>}
      <Pager after={after || undefined} next={next} address={(from) => address(view, from ?? undefined)} />
      {can.includes('take-file') && <TakeFile file="places" {...{ places }} />}
    </>
  )
}

function Views({
  view,
  counts,
  address,
}: {
  view: PlaceView
  counts: SeatPlaces['counts']
  address(view: PlaceView): string
}) {
  const of: Readonly<Record<PlaceView, number>> = {
    all: counts.offered + counts.declined + counts.withdrawn,
    unanswered: counts.waiting,
    'to-confirm': counts.left,
    'not-come': counts.notCome,
  }
  return (
    <nav aria-label="Which children">
      <ul className="govuk-list">
        {placeViews.map((one) => {
          const words = `${viewNames[one]}: ${childrenInWords(of[one])}`
          return (
            <li key={one}>
              {one === view ? (
                <strong aria-current="page">{words}</strong>
              ) : (
                <Link href={address(one)}>{words}</Link>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** The table, and the form by which the school says something of one of its children. */
function Listed({ view, places }: { view: PlaceView; places: SeatPlaces }) {
  const { school, round, children, isReception, today } = places
  const [open, setOpen] = useState<string>()
  const [done, setDone] = useState<{ words: string; at: number }>()
  const act = useAct(SeatPlaces, ['seats', school.id, round.id, 'starts'])
  const child = children.find(({ reference }) => reference === open)
  const send = async ({ reference, name, seen }: Child, start: Start | null) => {
    await act({ children: [{ reference, start, seen }] })
    setOpen(undefined)
    setDone({ words: `Saved for ${name}.`, at: Date.now() })
  }
  return (
    <>
      {done && !child && (
        <NotificationBanner key={done.at} type="success">
          {done.words}
        </NotificationBanner>
      )}
      {child && (
        <ActionForm
          key={`${child.reference} ${child.seen}`}
          kind={oneStart}
          about={{ child, isReception, today }}
          form={`start-${round.id}-${child.reference}`}
          onSend={(start: Start | null) => send(child, start)}
          onClose={() => setOpen(undefined)}
        />
      )}
      <WideTable
        caption={viewNames[view]}
        head={[{ text: 'Child' }, { text: 'Start' }, { text: 'Family’s answer' }, { text: 'Born' }]}
        rows={children.map((one) => [
          <ChildName key="child" {...one} />,
          <StartCell key="start" child={one} onOpen={() => setOpen(one.reference)} />,
          answerNames[one.answer],
          bornInWords(one.born),
        ])}
      />
    </>
  )
}

function StartCell({ child, onOpen }: { child: Child; onOpen(): void }) {
  const hasPlace = child.answer !== 'declined' && child.answer !== 'withdrawn'
  if (!hasPlace && !child.start) return ''
  return (
    <div className="ads-short">
      <span>{startInWords(child.start?.said)}</span>
      {child.can.length > 0 && (
        <>
          {' '}
          <LinkButton onClick={onOpen}>
            <span>{child.start ? 'Change' : 'Record'}</span>
            <span className="govuk-visually-hidden">{` whether ${child.name} has started`}</span>
          </LinkButton>
        </>
      )}
    </div>
  )
}
