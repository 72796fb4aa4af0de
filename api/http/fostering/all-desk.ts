import { together } from '#http/core/together.ts'
import { dayRoutes } from './day.ts'
import { deskRoutes } from './desk.ts'
import type { Ports } from './desk-enter.ts'
import { type Ports as EnquiryPorts, enquiryDeskRoutes } from './enquiry-desk.ts'
import { reportRoutes } from './report.ts'

type Ready = Awaited<ReturnType<Ports>> & Awaited<ReturnType<EnquiryPorts>>

/** Everything that staff of fostering and adoption ask. */
export const allDeskRoutes = (ready: () => Promise<Ready>) =>
  together(deskRoutes(ready), dayRoutes(ready), reportRoutes(ready), enquiryDeskRoutes(ready))
