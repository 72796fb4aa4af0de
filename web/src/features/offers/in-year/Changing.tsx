import { lazy, Suspense, useState } from 'react'
import type { FamilyInYear } from '#contract/admissions/in-year/in-year.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import type { OfferLink } from '../link.ts'
import { useAnswering } from './inYear.ts'

const ChangeForm = lazy(() => import('./ChangeForm.tsx'))

interface Props {
  link: OfferLink
  inYear: FamilyInYear
  onSent(words: string): void
}

/** What a family can do until a place is offered: ask other schools, say what has changed, or withdraw. */
export function Changing({ link, inYear, onSent }: Props) {
  const [open, setOpen] = useState<'change' | 'withdraw'>()
  const close = () => setOpen(undefined)
  const props = {
    ...{ link, inYear, onClose: close },
    onSent(words: string) {
      close()
      onSent(words)
    },
  }
  return (
    <section className="app-noprint" aria-labelledby="change-it">
      <h2 className="govuk-heading-m" id="change-it">
        Change or withdraw your application
      </h2>
      {open === 'change' && (
        <Suspense fallback={<p className="govuk-body app-wait">Loading…</p>}>
          <ChangeForm {...props} />
        </Suspense>
      )}
      {open === 'withdraw' && <Withdraw {...props} />}
      {!open && (
        <>
          <p className="govuk-body">
            You can do this until we offer your child a place. You do not have to withdraw your application to
            ask other schools.
          </p>
          <ButtonGroup>
            <Button type="button" variant="secondary" onClick={() => setOpen('change')}>
              Change your application
            </Button>
            <Button type="button" variant="secondary" onClick={() => setOpen('withdraw')}>
              Withdraw your application
            </Button>
          </ButtonGroup>
        </>
      )}
    </section>
  )
}

/** In two steps, so that nobody loses an application by one press. */
function Withdraw({ link, inYear, onSent, onClose }: Props & { onClose(): void }) {
  const { answer, sending, wrong } = useAnswering(link, inYear, () =>
    onSent('Your application is withdrawn.'),
  )
  return (
    <>
      {wrong && <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.text }]} />}
      <WarningText>
        If you withdraw it, no school decides on a place for your child any more. You cannot undo this: you
        would have to apply again.
      </WarningText>
      <p className="govuk-body">
        We tell the schools that we have asked. Your child keeps the place at the school that they go to now,
        if they have one.
      </p>
      {inYear.appeals && (
        <p className="govuk-body">
          This does not end an appeal that you have made. You can withdraw that on its own page.
        </p>
      )}
      {inYear.fairAccess && (
        <p className="govuk-body">
          We are also looking for a place under Fair Access. Call us if you do not need that any more.
        </p>
      )}
      <ButtonGroup>
        <Button
          type="button"
          variant="warning"
          loading={sending}
          loadingText="Sending…"
          onClick={() => answer('withdraw')}
        >
          Withdraw the application
        </Button>
        <Button type="button" variant="secondary" onClick={onClose}>
          Keep the application
        </Button>
      </ButtonGroup>
    </>
  )
}
