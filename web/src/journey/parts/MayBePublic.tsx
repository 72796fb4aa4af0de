import { isShownByCouncil } from '#contract/insight/public-kind.ts'
import { council } from '#council'
import { isEntered } from '#web/app/paths.ts'
import type { StepProps } from '../pages/StepProps.ts'

/** Said before somebody sends a report that everybody can find: what of it may be shown, and that a person looks first. */
export function MayBePublic({ service, what }: Pick<StepProps, 'service'> & { what: string }) {
  if (!isShownByCouncil(council, service) || isEntered(service)) return null
  return (
    <p className="govuk-body">
      {`We may make ${what} public, but only once one of our staff has checked that nothing in them shows who somebody is or where they live.`}
    </p>
  )
}
