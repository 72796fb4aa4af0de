import type { Service } from '#contract/core/service.ts'
import { paths } from '#web/app/paths.ts'
import { Button } from '#web/design/form/Button.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import type { SavedForm } from './savedForm.ts'
import { forgetCopy } from './useSaveForm.ts'

/** Somebody saved it elsewhere meanwhile: nothing is overwritten, the resident decides. */
export function Conflict({ service, form }: { service: Service; form: SavedForm }) {
  return (
    <InsetText>
      <p>
        You, or somebody else with your link or code, saved this form on another device. Nothing is lost: your
        answers are still on this device.
      </p>
      <p>
        <Link href={paths.savedForm(form.id, form.key)}>Open what was saved there</Link> and choose which to
        keep, or save yours as a separate form.
      </p>
      <Button
        type="button"
        variant="secondary"
        className="govuk-!-margin-bottom-0"
        onClick={() => forgetCopy(service)}
      >
        Save mine as another form
      </Button>
    </InsetText>
  )
}
