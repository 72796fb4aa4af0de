import type { Service } from '#contract/core/service.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { Evidence } from '../evidence/Evidence.tsx'
import { AlsoTold } from './parts/AlsoTold.tsx'
import { Contact } from './parts/Contact.tsx'
import { DecisionFacts } from './parts/DecisionFacts.tsx'
import { Fee } from './parts/Fee.tsx'
import { Nearby } from './parts/Nearby.tsx'
import { Place } from './parts/Place.tsx'
import { Publication } from './parts/Publication.tsx'
import { RuleAndProof } from './parts/RuleAndProof.tsx'
import { Steps } from './parts/Steps.tsx'
import { Conversation, Notes } from './parts/Talk.tsx'

interface Props {
  request: WorkRequest
  service: Service | undefined
}

/** Everything that is known of a request. What is decided stands with its rule first, the rest beside its history. */
export function RequestDetails({ request, service }: Props) {
  const decided = service?.decision !== undefined
  const hidden = request.history.length === 0
  if (hidden)
    return (
      <>
        <p className="govuk-body">
          {request.payment
            ? 'This request is private. You can see that it is there, how far it has got and whether its fee is paid, but nothing else.'
            : 'This request is private. You can see that it is there and how far it has got, but nothing else.'}
        </p>
        {request.payment && <Fee payment={request.payment} state={request.state} />}
      </>
    )
  return (
    <div className="ws-columns">
      <div>
        <DecisionFacts request={request} />
        {service && decided && <RuleAndProof request={request} service={service} />}
        <Conversation request={request} />
        <section aria-labelledby="answers-heading">
          <h2 className="govuk-heading-m" id="answers-heading">
            What the resident told us
          </h2>
          <SummaryList
            className="ws-answers"
            rows={request.readable.map(({ question, answer }) => ({
              key: question,
              value: <Lines text={answer} />,
            }))}
          />
        </section>
        {!decided && <Evidence request={request} />}
        <Place request={request} />
        <AlsoTold alsoTold={request.alsoTold} />
      </div>
      <div>
        <Contact request={request} service={service} />
        <Notes request={request} />
        <Steps request={request} />
        <Nearby request={request} />
        <Publication request={request} />
      </div>
    </div>
  )
}
