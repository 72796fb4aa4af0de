import type { Hono } from 'hono/tiny'
import type { CoursePorts } from '#fostering/courses/ports.ts'
import { together } from '#http/core/together.ts'
import { constellationDeskRoutes, type GroupReady } from './constellations.ts'
import { courseDeskRoutes } from './courses.ts'
import { decisionRoutes } from './decisions.ts'
import { deskRoutes } from './desk.ts'
import { type Ports as EnquiryPorts, enquiryDeskRoutes } from './enquiry-desk.ts'
import { deskFileRoutes } from './files.ts'
import { looksRoutes } from './looks.ts'
import { type PairReady, pairRoutes } from './pairs.ts'
import { reportRoutes } from './report.ts'
import { type ServiceReady, serviceRoutes } from './service.ts'
import { type Ready as SupportReady, supportDeskRoutes } from './support.ts'

/** What enquiries and courses need. */
export type Asking = () => Promise<Awaited<ReturnType<EnquiryPorts>> & CoursePorts>

/** What staff's side needs. */
export type Ready = () => Promise<
  Awaited<ReturnType<SupportReady>> &
    Awaited<ReturnType<ServiceReady>> &
    Awaited<ReturnType<PairReady>> &
    Awaited<ReturnType<GroupReady>>
>

/** What staff do once they have seen their day: households, their reports, and enquiries. */
export function laterDeskRoutes(ready: Ready, asking: Asking): Hono {
  let asked: ReturnType<Asking> | undefined
  /** Made once. */
  const enquiries = () => {
    asked ??= asking()
    return asked
  }
  return together(
    deskRoutes(ready),
    decisionRoutes(ready),
    looksRoutes(ready),
    reportRoutes(ready),
    deskFileRoutes(ready),
    enquiryDeskRoutes(enquiries),
    courseDeskRoutes(enquiries),
    supportDeskRoutes(ready),
    serviceRoutes(ready),
    pairRoutes(ready),
    constellationDeskRoutes(ready),
  )
}
