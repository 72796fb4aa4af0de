import type { FosteringClock } from '#contract/fostering/clocks.ts'
import { agreed, law, months, since, working } from './shared.ts'

const regulations = 'Adoption Agencies Regulations 2005, as amended in 2013'
const standards = 'National Minimum Standards for adoption'
const from = since.stages

/** Adoption's own stages. An agreed pause stops the two of them, and nothing else. */
export const adoption: readonly FosteringClock[] = [
  law({
    id: 'adoption-enquiry-reply',
    title: 'Answer a question about adopting',
    length: working(5),
    from,
    by: 'start',
    source: standards,
    sure: 'L',
  }),
  law({
    id: 'adoption-meeting',
    title: 'Information meeting or visit',
    length: working(10),
    from,
    by: 'start',
    source: standards,
    sure: 'L',
  }),
  law({
    id: 'adoption-registration',
    title: 'Answer a registration of interest',
    length: working(5),
    from,
    by: 'start',
    source: standards,
    sure: 'L',
  }),
  law({
    id: 'adoption-stage-one',
    title: 'Stage 1 of adoption',
    length: months(2),
    from,
    pauses: agreed,
    source: regulations,
    sure: 'M',
  }),
  law({
    id: 'adoption-ask-stage-two',
    title: 'Ask to move on to stage 2',
    length: months(6),
    from,
    source: regulations,
    sure: 'M',
  }),
  law({
    id: 'adoption-stage-two',
    title: 'Stage 2 of adoption, up to the decision',
    length: months(4),
    from,
    pauses: agreed,
    source: regulations,
    sure: 'M',
  }),
  law({
    id: 'adoption-observations',
    title: 'Say what you think of the report',
    length: working(5),
    from,
    source: regulations,
    sure: 'L',
  }),
  law({
    id: 'adoption-review',
    title: 'Review until a child is matched',
    length: months(12),
    from,
    by: 'start',
    source: regulations,
    sure: 'L',
  }),
]
