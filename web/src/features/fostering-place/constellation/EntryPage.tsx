import { type FormEvent, useState } from 'react'
import { useParams } from 'react-router'
import { type EntryView, entryKindInWords } from '#contract/fostering/carers/constellation.ts'
import { useArrived } from '#web/app/arrived.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { addresses } from '../addresses.ts'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { backToGroup, inGroup, type OfGroup } from './InGroup.tsx'
import { useGroup } from './useGroup.ts'
import { together, whenOf } from './words.ts'

/** `/fostering/place/…/constellation/calendar/<entry>`: a meeting or an activity, who comes, and whether they do. */
export default inGroup(Named)

function Named(props: OfGroup) {
  const { entry: id } = useParams()
  const entry = props.group.calendar.find((one) => one.id === id)
  return entry ? <Shown {...props} entry={entry} /> : <NotFoundPage />
}

const answers = { yes: 'I am coming', no: 'I cannot come' } as const

function Shown({ of, view, group, entry }: OfGroup & { entry: EntryView }) {
  const { act, busy, wrong, attempt, say, keep } = useGroup(of)
  const arrived = useArrived()
  const [did, setDid] = useState('')
  const [why, setWhy] = useState('')
  const { id, title, place, cancelled, coming, mine } = entry
  const open = view.phase === 'approved' && cancelled === undefined

  async function answer(said: keyof typeof answers) {
    setDid('')
    if (await act('come', { entry: id, answer: said }))
      setDid(said === 'yes' ? 'The others can see that you are coming' : 'You have said that you cannot come')
  }
  async function cancel(event: FormEvent) {
    event.preventDefault()
    setDid('')
    if (!why.trim()) return say('Say why you are cancelling it, in a few words')
    if (await act('cancel-entry', { entry: id, why: why.trim() }))
      setDid('Cancelled. We are telling the others')
  }
  return (
    <PlacePage
      of={of}
      back={backToGroup(of)}
      title={title}
      caption={entryKindInWords[entry.kind]}
      summary={summaries.entry}
      errors={wrong ? [{ text: wrong, href: '#why' }] : []}
      attempt={attempt}
      done={did || arrived}
    >
      {cancelled !== undefined && <p className="govuk-body">{`This is cancelled: ${cancelled}`}</p>}
      <SummaryList
        rows={[
          { key: 'When', value: whenOf(entry) },
          { key: 'Where', value: place },
          { key: 'Who it is for', value: entry.for },
          { key: 'Who is coming', value: coming.length > 0 ? together(coming) : 'Nobody has said yes yet' },
        ]}
      />
      {open && mine && (
        <p className="govuk-body">{`You have said: ${answers[mine].toLowerCase().replace(/^i /, 'I ')}.`}</p>
      )}
      <ButtonGroup>
        {open &&
          (['yes', 'no'] as const)
            .filter((said) => said !== mine)
            .map((said) => (
              <Button
                key={said}
                type="button"
                {...(said === 'no' && { variant: 'secondary' as const })}
                loading={busy === 'come'}
                loadingText="Saving"
                onClick={() => void answer(said)}
              >
                {answers[said]}
              </Button>
            ))}
        <Button type="button" variant="secondary" onClick={() => void keep(id)}>
          {cancelled === undefined ? 'Add to your calendar' : 'Cancel it in your calendar'}
        </Button>
      </ButtonGroup>
      {open && group.as === 'hub' && (
        <>
          <h2 className="govuk-heading-m">Change or cancel it</h2>
          <p className="govuk-body">
            <Link href={addresses.changeEntry(of, id)}>Change the day, the time or the place</Link>
          </p>
          <form onSubmit={cancel} noValidate>
            <Textarea
              id="why"
              name="why"
              label="If you have to cancel it, tell the others why"
              error={wrong && !why.trim() ? wrong : undefined}
              value={why}
              onChange={({ target }) => setWhy(target.value)}
            />
            <Button variant="warning" loading={busy === 'cancel-entry'} loadingText="Cancelling">
              Cancel it
            </Button>
          </form>
        </>
      )}
    </PlacePage>
  )
}
