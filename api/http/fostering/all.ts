import { together } from '#http/core/together.ts'
import { dayRoutes } from './day.ts'
import { deskRoutes } from './desk.ts'
import type { Ports } from './desk-enter.ts'
import { enquiryDeskRoutes } from './enquiry-desk.ts'
import { reportRoutes } from './report.ts'

type Both = Awaited<ReturnType<Ports>> & Awaited<ReturnType<Parameters<typeof enquiryDeskRoutes>[0]>>

/** All of staff's side of fostering and adoption. */
export const allDeskRoutes = (ready: () => Promise<Both>) =>
  together(deskRoutes(ready), dayRoutes(ready), reportRoutes(ready), enquiryDeskRoutes(ready))
