import { application } from './application.ts'
import { endings } from './endings.ts'
import { happenings } from './happened.ts'
import { pauses } from './pauses.ts'
import { records } from './records.ts'
import { resigning } from './resigning.ts'
import { stageOne } from './stage-one.ts'
import { stageTwo } from './stage-two.ts'
import { standards } from './standards.ts'

/** The steps of a case, from its application to the hands of those who decide, and the ways out of it. */
export const steps = {
  ...application,
  ...stageOne,
  ...stageTwo,
  ...pauses,
  ...endings,
  ...records,
  ...happenings,
  ...resigning,
  ...standards,
}
