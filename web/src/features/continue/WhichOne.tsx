import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Service } from '#contract/core/service.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { addressToDo, pageAddress } from '#web/journey/addresses.ts'
import type { Draft, Saved } from '#web/journey/model/saved.ts'
import { saved } from '#web/journey/savedStore.ts'
import { putAside } from './aside.ts'
import { takeIn } from './take.ts'
import { whenWritten } from './when.ts'

interface Props {
  service: Service
  /** The form that was opened. */
  draft: Draft
  /** What is on this device. */
  here: Saved
  savedAt: string
}

const title = 'Which answers do you want to continue with?'

/** There is something of the same service on this device already: the resident decides, and keeps both. */
export function WhichOne({ service, draft, here, savedAt }: Props) {
  const navigate = useNavigate()
  const [error, setError] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  useTitle(`${error ? 'Error: ' : ''}${title}`)

  function decide(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const which = new FormData(event.currentTarget).get('which')
    setAttempt(attempt + 1)
    if (which === 'here') return navigate(addressOfWhatIsHere(service, here, draft), { replace: true })
    if (which !== 'saved') return setError('Select which answers you want to continue with')
    if (!putAside(localStorage, { slug: service.slug, saved: here }, Date.now()))
      return setError('This browser cannot keep both. Finish or delete what is on this device first')
    takeIn(saved, service.slug, draft)
    navigate(addressToDo(service, draft), { replace: true })
  }

  return (
    <Main>
      <div className="app-column">
        {error && <ErrorSummary attempt={attempt} errors={[{ text: error, href: '#which' }]} />}
        <form onSubmit={decide} noValidate>
          <Radios
            id="which"
            name="which"
            legend={title}
            legendSize="l"
            isPageHeading
            hint={`This device has something for “${service.title}” already. You will not lose anything: we keep the answers that you do not choose.`}
            error={error}
            items={[
              {
                value: 'saved',
                text: 'The form that I saved',
                hint: `Saved on ${whenWritten(Date.parse(savedAt))}. What is on this device is put aside, and can be taken up at ${paths.continue} for 7 days.`,
              },
              {
                value: 'here',
                text: here.kind === 'draft' ? 'What is on this device' : 'What I have sent from this device',
                hint: `From ${whenWritten(here.savedAt)}. The saved form stays saved, and can be opened again.`,
              },
            ]}
          />
          <Button>Continue</Button>
        </form>
      </div>
    </Main>
  )
}

/** Where what is on the device goes on. A draft that has the same copy may save over what was opened just now. */
function addressOfWhatIsHere(service: Service, here: Saved, opened: Draft): string {
  if (here.kind !== 'draft') return pageAddress(service, here.kind === 'sent' ? 'done' : 'following')
  const { savedForm } = opened
  if (savedForm && here.savedForm?.id === savedForm.id)
    saved.change(service.slug, (now) => ({ ...now, savedForm }))
  return addressToDo(service, here)
}
