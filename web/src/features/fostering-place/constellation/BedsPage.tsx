import { type FormEvent, useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import { noDate } from '#contract/core/typed/typed-date.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Days } from '../breaks/Days.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { backToGroup, inGroup, type OfGroup } from './InGroup.tsx'
import { dayIn } from './read.ts'
import { useGroup } from './useGroup.ts'

/** `/fostering/place/…/constellation/beds`: how many children can sleep at the hub home, on most nights and on others. */
export default inGroup(OfHub)

function OfHub(props: OfGroup) {
  return props.group.as === 'hub' ? <Beds {...props} /> : <NotFoundPage />
}

const bedsIn = (typed: string): number | undefined =>
  /^[0-8]$/.test(typed.trim()) ? Number(typed) : undefined
const missing = 'Enter a number of beds from 0 to 8'

function Beds({ of, group }: OfGroup) {
  const { act, busy, fields, errors, attempt, refuse } = useGroup(of)
  const [usual, setUsual] = useState(String(group.beds))
  const [days, setDays] = useState({ from: noDate, until: noDate })
  const [beds, setBeds] = useState('')
  const [did, setDid] = useState('')

  async function save(event: FormEvent) {
    event.preventDefault()
    setDid('')
    const many = bedsIn(usual)
    if (refuse({ usual: many === undefined ? missing : undefined })) return
    if (await act('beds', { beds: many })) setDid('Saved')
  }
  async function saveNights(event: FormEvent) {
    event.preventDefault()
    setDid('')
    const from = dayIn(days.from, 'Enter the first night')
    const until = dayIn(days.until, 'Enter the last night')
    const many = bedsIn(beds)
    const found = {
      from: from.wrong,
      until: until.wrong,
      beds: many === undefined ? missing : undefined,
    }
    if (refuse(found) || !('day' in from) || !('day' in until)) return
    if (await act('nights', { from: from.day, until: until.day, beds: many })) {
      setDid('Saved for these nights')
      setDays({ from: noDate, until: noDate })
      setBeds('')
    }
  }
  return (
    <PlacePage
      of={of}
      back={backToGroup(of)}
      title="Beds for sleepovers"
      summary={summaries.beds}
      errors={errors}
      attempt={attempt}
      done={did}
    >
      <form onSubmit={save} noValidate>
        <Input
          id="usual"
          name="usual"
          label="How many beds do you have on most nights?"
          inputMode="numeric"
          width={2}
          error={fields.usual}
          value={usual}
          onChange={({ target }) => setUsual(target.value)}
        />
        <Button variant="secondary" loading={busy === 'beds'} loadingText="Saving">
          Save
        </Button>
      </form>
      <h2 className="govuk-heading-m">Nights that are different</h2>
      <form onSubmit={saveNights} noValidate>
        <Days
          typed={days}
          change={(part) => setDays((now) => ({ ...now, ...part }))}
          wrong={fields}
          legends={{ from: 'First night', until: 'Last night' }}
        />
        <Input
          id="beds"
          name="beds"
          label="How many beds do you have on these nights?"
          hint="Enter 0 if you are away."
          inputMode="numeric"
          width={2}
          error={fields.beds}
          value={beds}
          onChange={({ target }) => setBeds(target.value)}
        />
        <Button variant="secondary" loading={busy === 'nights'} loadingText="Saving">
          Save for these nights
        </Button>
      </form>
      {group.nights.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Nights with sleepovers, or with different beds</h2>
          <ul className="govuk-list govuk-list--bullet">
            {group.nights.map(({ day, beds: has, taken }) => (
              <li
                key={day}
              >{`${dayInWords(day)}: ${taken} of ${has === 1 ? '1 bed' : `${has} beds`} taken`}</li>
            ))}
          </ul>
        </>
      )}
    </PlacePage>
  )
}
