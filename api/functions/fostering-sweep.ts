import { eachByItself } from '#aws/core/each-by-itself.ts'
import { enquirySweepPorts } from '#aws/fostering/enquiry-ports.ts'
import { sweepPorts } from '#aws/fostering/sweep-ports.ts'
import { meetingSweepPorts } from '#aws/panel/panel-desk-ports.ts'
import { coursesEachMinute } from '#fostering/courses/each-minute.ts'
import { householdsEachMinute } from '#fostering/desk/each-minute.ts'
import { eachMinute } from '#fostering/enquiries/remind.ts'
import { sweepMeetings } from '#fostering/panel/sweep.ts'

const [ready, before, panels] = [sweepPorts(), enquirySweepPorts(), meetingSweepPorts()]

export const handler = () =>
  eachByItself([
    ...householdsEachMinute(ready),
    coursesEachMinute(ready),
    eachMinute(before),
    sweepMeetings(panels),
  ])
