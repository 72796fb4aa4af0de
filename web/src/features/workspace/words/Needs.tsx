import type { Service } from '#contract/core/service.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { formatsNeeded, sentHow } from '#services/define/accessible-formats.ts'
import { InsetText } from '#web/design/InsetText.tsx'

interface Props {
  request: Pick<WorkRequest, 'answers'> | undefined
  service: Service | undefined
  /** What is written, and why it alone is not enough. */
  alone: string
}

/** What the resident needs, where staff write to them: a page or a letter that cannot be read tells nobody anything. */
export function Needs({ request, service, alone }: Props) {
  const needs = request && service ? formatsNeeded(service, request.answers) : []
  if (!request || !service || needs.length === 0) return null
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>{`Needs: ${needs.join(', ')}`}</strong>
      </p>
      <p className="govuk-body">{`${alone} ${sentHow(service, request.answers) ?? 'Agree with them how to send it.'}`}</p>
    </InsetText>
  )
}
