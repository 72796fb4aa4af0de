import { useNavigate } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Service } from '#contract/core/service.ts'
import { draftCodes } from '#contract/requests/draft.ts'
import { council } from '#council'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { addressToDo } from '../addresses.ts'
import type { Draft } from '../model/saved.ts'
import type { StartWish } from '../StartPage.tsx'
import { PrintedCode } from './PrintedCode.tsx'
import type { SavedForm } from './savedForm.ts'

interface Props {
  service: Service
  draft: Draft
  form: SavedForm
}

/** The form is saved: what was sent where, until when it is kept, and how to come back. */
export function Kept({ service, draft, form }: Props) {
  const navigate = useNavigate()
  // The start page deletes them: this page would have nothing to show.
  const remove = () => navigate(paths.service(service), { state: 'delete' satisfies StartWish })
  useTitle(`Your answers are saved – ${service.title}`)
  return (
    <Main>
      <div className="app-column">
        <Panel title="Your answers are saved">
          We keep them until
          <br />
          <strong>{dayInWords(form.expiresAt)}</strong>
        </Panel>
        {form.way === 'print' ? <PrintedCode service={service} form={form} /> : <SentTo form={form} />}
        <p className="govuk-body">
          You have not sent your form yet. We delete your answers after{' '}
          <span>{dayInWords(form.expiresAt)}</span>, or as soon as you send it.
        </p>
        <p className="govuk-body app-noprint">
          <Link href={addressToDo(service, draft)}>Continue the form now</Link>
        </p>
        <Details summary="Other people use this device" className="app-noprint">
          <p>
            Your answers are also kept in this browser. Delete them from it when you leave: we keep the copy
            that you saved.
          </p>
          <Button type="button" variant="warning" className="govuk-!-margin-bottom-0" onClick={remove}>
            Delete them from this device
          </Button>
        </Details>
        <p className="govuk-body">
          If you cannot get back in, call <Phone number={council.phone} />. Nobody here can open what you
          saved, but we can fill in the form with you. <Hours />
        </p>
      </div>
    </Main>
  )
}

function SentTo({ form }: { form: SavedForm }) {
  const byEmail = form.way === 'email'
  return (
    <>
      <h2 className="govuk-heading-m">How to come back</h2>
      <p className="govuk-body">
        The link is in our <span>{byEmail ? 'email' : 'text message'}</span> to{' '}
        <strong>{form.maskedTo}</strong>. It may take a few minutes to arrive
        <span>{byEmail && '; look in your junk mail too'}</span>.
      </p>
      <p className="govuk-body">
        Open the link and press “Send me a code”. We then send a code to the same{' '}
        <span>{byEmail ? 'address' : 'number'}</span>. It works for {draftCodes.minutes} minutes. We remind
        you before your answers are deleted.
      </p>
    </>
  )
}
