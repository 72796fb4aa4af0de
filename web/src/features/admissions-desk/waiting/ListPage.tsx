import { useState } from 'react'
import { useParams } from 'react-router'
import { type ActOnList, ListView } from '#contract/admissions/lists.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { momentOf } from '../parts/moment.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { announcing, telling } from '../round/drawing.tsx'
import { metresInWords, roundInWords } from '../words.ts'
import { doneWords, kinds } from './kinds.tsx'
import { drawNames, endInWords, freeInWords, happenedNames } from './words.ts'

/** `…/waiting/<school>`: one waiting list in its order, with why, and what can be done to it. */
export default function ListPage() {
  const { round = '', school = '' } = useParams()
  return (
    <DeskPage
      title="Waiting list"
      caption={roundInWords(round)}
      back={{ href: addresses.waiting(round), text: 'All waiting lists' }}
    >
      <Asked
        query={asks(ListView, ['rounds', round, 'waiting', school])}
        waiting="Putting the list in order…"
      >
        {(view) => <List key={school} {...{ round, view }} />}
      </Asked>
    </DeskPage>
  )
}

interface Props {
  round: string
  view: ListView
}

function List({ round, view }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">{view.school.name}</h2>
      <SummaryList
        rows={[
          { key: 'Waiting', value: String(view.waiting) },
          { key: 'Have a place', value: `${view.holding} of ${view.number}` },
          { key: 'Free places', value: freeInWords(view.free) },
          { key: 'End', value: endInWords(view, dayInEngland(new Date())) },
          { key: 'Draw', value: drawNames[view.draw] },
          ...(view.drawn ? [{ key: 'Supervised by', value: view.drawn.supervisor }] : []),
          ...(view.drawn ? [{ key: 'How lots are drawn', value: view.drawn.from }] : []),
          ...(view.drawn?.drawn ? [{ key: 'What was drawn', value: view.drawn.drawn }] : []),
          {
            key: 'Check of the record',
            value: view.faults.length === 0 ? 'Every entry fits the ones before it' : view.faults.join('. '),
          },
        ]}
      />
      <Acts view={view} round={round} />
      <Order {...{ round, view }} />
      <Offered {...{ round, view }} />
      <History view={view} />
    </>
  )
}

type Open = keyof typeof kinds | 'announce' | 'seed'

function Acts({ round, view }: Props) {
  const [open, setOpen] = useState<Open>()
  const [done, setDone] = useState<{ words: string; at: number }>()
  const act = useAct(ListView, ['rounds', round, 'waiting', view.school.id])
  const send = async (action: ActOnList['act']) => {
    await act({ act: action, seen: view.version })
    setDone({ words: doneWords[action.do], at: Date.now() })
    setOpen(undefined)
  }
  const form = { form: `list-${round}-${view.school.id}-${open}`, onClose: () => setOpen(undefined) }
  const draws = view.can.includes('draw')
  const titles: [Open, string][] = [
    ...(draws && view.draw !== 'drawn' ? [['announce', announcing.title] as [Open, string]] : []),
    ...(draws && view.draw === 'announced' ? [['seed', telling.title] as [Open, string]] : []),
    ...view.can.flatMap((one) => (one === 'draw' ? [] : [[one, kinds[one].title] as [Open, string]])),
  ]
  return (
    <>
      {done && (
        <NotificationBanner key={done.at} type="success">
          {done.words}
        </NotificationBanner>
      )}
      {open === 'announce' || open === 'seed' ? (
        <DrawForm open={open} view={view} form={form} onSend={send} />
      ) : open ? (
        <ActionForm key={open} kind={kinds[open]} about={view} {...form} onSend={send} />
      ) : (
        <ButtonGroup>
          {titles.map(([one, title]) => (
            <Button key={one} type="button" variant="secondary" onClick={() => setOpen(one)}>
              {title}
            </Button>
          ))}
        </ButtonGroup>
      )}
    </>
  )
}

interface DrawFormProps {
  open: 'announce' | 'seed'
  view: ListView
  form: { form: string; onClose(): void }
  onSend(action: ActOnList['act']): Promise<void>
}

/** Lots are drawn among exactly those who wait: announced first, then the seed. */
function DrawForm({ open, view, form, onSend }: DrawFormProps) {
  const kind = open === 'announce' ? announcing : telling
  return (
    <ActionForm
      key={open}
      kind={kind}
      about={view}
      {...form}
      onSend={(draw) => onSend({ do: 'draw', draw: draw as never })}
    />
  )
}

function Order({ round, view }: Props) {
  return (
    <WideTable
      caption="Children in order"
      head={[{ text: 'Child' }, { text: 'Place' }, { text: 'Why' }, { text: 'If a place becomes free' }]}
      rows={view.children.map((one) => [
        <Link key="child" href={addresses.child(round, one.child.reference)}>
          {`${one.child.name}, ${one.child.reference}`}
        </Link>,
        one.place === null ? 'The policy does not let this child in' : placeOf(one),
        whyOf(one),
        one.on === 'move' ? 'Moves straight away' : 'Is asked first',
      ])}
    />
  )
}

type Row = ListView['children'][number]

const placeOf = ({ place, part }: Row): string => (part ? `${place} in ${part}` : String(place))

function whyOf({ first, criterion, metres, toldOfEnd }: Row): string {
  return [
    ...(first ? ['Before everybody (Code, 2.15)'] : []),
    ...(criterion ? [criterion] : []),
    ...(metres === null ? [] : [metresInWords(metres)]),
    ...(toldOfEnd ? ['The family was told that the list is ending'] : []),
  ].join('. ')
}

function Offered({ round, view }: Props) {
  if (view.offered.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">Offered a place, not answered yet</h2>
      <ul className="govuk-list">
        {view.offered.map(({ reference, name }) => (
          <li key={reference}>
            <Link href={addresses.child(round, reference)}>{`${name}, ${reference}`}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function History({ view }: Pick<Props, 'view'>) {
  return (
    <Details summary="What has happened to this list">
      <ol className="govuk-list" reversed>
        {view.history.map(({ number, type, at, by, why, child }) => (
          <li key={number}>
            {`${momentOf(at)}, ${by.name}: ${happenedNames[type as keyof typeof happenedNames] ?? type}${child ? `: ${child.name}, ${child.reference}` : ''}. ${why}`}
          </li>
        ))}
      </ol>
    </Details>
  )
}
