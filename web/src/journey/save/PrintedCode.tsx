import type { Service } from '#contract/core/service.ts'
import { paths } from '#web/app/paths.ts'
import { Button } from '#web/design/form/Button.tsx'
import type { SavedForm } from './savedForm.ts'

/** Reference and long code in big print. */
export function PrintedCode({ service, form }: { service: Service; form: SavedForm }) {
  const site = `${window.location.host}${paths.continue}`
  return (
    <>
      <h2 className="govuk-heading-m">How to come back</h2>
      <p className="govuk-body">
        Print this page or write down both lines. Go to <strong>{site}</strong> and enter them, on any device.
      </p>
      <dl>
        <dt className="govuk-body govuk-!-margin-bottom-0">Reference</dt>
        <dd className="govuk-heading-l govuk-!-margin-left-0" data-saved="reference">
          {form.id}
        </dd>
        <dt className="govuk-body govuk-!-margin-bottom-0">Code</dt>
        <dd className="govuk-heading-l govuk-!-margin-left-0" data-saved="code">
          {form.code}
        </dd>
        <dt className="govuk-body govuk-!-margin-bottom-0">Form</dt>
        <dd className="govuk-body govuk-!-margin-left-0">{service.title}</dd>
      </dl>
      <p className="govuk-body">
        Keep them safe: anybody who has both can read your answers, and without them nobody can. We cannot
        remind you before your answers are deleted.
      </p>
      <Button type="button" variant="secondary" onClick={() => window.print()}>
        Print this page
      </Button>
    </>
  )
}
