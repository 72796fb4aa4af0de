import { dayInEngland } from '#contract/calendar/day.ts'
import type { HubLine, HubOpened } from '#contract/fostering/hub.ts'
import { type Enquiry, referenceOf } from '../enquiry.ts'
import type { EnquiryPorts } from '../ports.ts'
import { stepsForStaff } from '../standing.ts'

/** Whether an enquiry is a hub's: it took it, or was given it. */
export const isOfHub = ({ values: { hub, handed } }: Enquiry, id: string): boolean =>
  hub?.id === id || handed?.to === id

/** What a hub's own list shows of an enquiry: nothing that says who it is of. */
export const hubLine = (enquiry: Enquiry, id: string): HubLine => ({
  reference: referenceOf(enquiry),
  ...(enquiry.values.hub?.id === id && { number: enquiry.values.hub.number }),
  receivedOn: enquiry.values.receivedOn,
})

/** One as the hub sees it: what they said and how far it is, and nothing that colleagues wrote of them. */
export const hubView = (
  { rules, now }: Pick<EnquiryPorts, 'rules' | 'now'>,
  enquiry: Enquiry,
  id: string,
): HubOpened => ({
  ...hubLine(enquiry, id),
  said: enquiry.values.said,
  state: enquiry.values.state,
  steps: stepsForStaff(enquiry.values, rules, dayInEngland(now())),
})
