import { titles } from 'virtual:titles'
import { type Dispatch, type FormEvent, type SetStateAction, useState } from 'react'
import type { Ward } from '#contract/geo/wards.ts'
import { council } from '#council'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { EmailInput } from '#web/questions/email/EmailInput.tsx'
import { wardOfPostcode } from '#web/questions/location/wardOfPostcode.ts'
import type { AlertProblem } from './alertCalls.ts'

interface Props {
  wards: readonly Ward[]
  /** Codes of the wards that are chosen. */
  chosen: readonly string[]
  setChosen: Dispatch<SetStateAction<readonly string[]>>
  errorOf: (field: AlertProblem['field']) => string | undefined
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

const districtNames = new Map(council.districts.map(({ code, name }) => [code, name]))

/** Postcode or ward, kinds of report, and an email address. */
export function AlertsForm({ wards, chosen, setChosen, errorOf, onSubmit }: Props) {
  const [found, setFound] = useState<{ text: string; good: boolean }>()
  const [typed, setTyped] = useState('')

  async function look() {
    const ward = await wardOfPostcode(typed, wards).catch((problem: unknown) => ({
      text: wordsUnlessFault(problem, 'We could not look it up. Check that you are online, then try again'),
    }))
    if (typeof ward !== 'string') return setFound({ text: ward.text, good: false })
    setChosen((before) => [...new Set([...before, ward])])
    setFound({ text: `${wards.find(({ code }) => code === ward)?.name} is chosen`, good: true })
  }
  const toggle = (code: string, on: boolean) =>
    setChosen((before) => (on ? [...before, code] : before.filter((one) => one !== code)))
  return (
    <form method="dialog" onSubmit={onSubmit} noValidate>
      <Input
        id="postcode"
        label="Your postcode"
        labelSize="m"
        hint="We use it to find your ward. It stays on your device."
        error={found && !found.good ? found.text : undefined}
        width={10}
        autoComplete="postal-code"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="button" variant="secondary" onClick={() => void look()}>
        Choose my ward
      </Button>
      <p className="govuk-body" role="status">
        {found?.good && found.text}
      </p>
      <WardChoice {...{ wards, chosen, toggle }} error={errorOf('wards')} />
      <Details summary="Choose kinds of report (if you do not, you get all of them)">
        <Checkboxes
          id="services"
          name="services"
          legend="Kinds of report"
          legendSize="s"
          items={titles
            .filter(({ verb }) => verb === 'report')
            .map(({ slug, title }) => ({ value: slug, text: title }))}
        />
      </Details>
      <EmailInput
        id="email"
        name="email"
        label="Your email address"
        labelSize="m"
        hint="We will send a link there first, to check that it is you"
        error={errorOf('email')}
        autoComplete="email"
      />
      <Button>Send me a link</Button>
    </form>
  )
}

interface WardProps {
  wards: readonly Ward[]
  chosen: readonly string[]
  toggle: (code: string, on: boolean) => void
  error: string | undefined
}

function WardChoice({ wards, chosen, toggle, error }: WardProps) {
  return (
    <Checkboxes
      id="wards"
      name="wards"
      legend="Wards"
      legendSize="m"
      hint="Up to 10"
      error={error}
      className="app-alerts__wards"
      values={chosen}
      onChange={(event) => toggle(event.target.value, event.target.checked)}
      items={wards.map(({ code, name, district }) => ({
        value: code,
        text: name,
        hint: districtNames.get(district),
      }))}
    />
  )
}
