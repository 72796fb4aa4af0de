import { defaultIsContentTypeBinary } from 'hono/aws-lambda'
import { deskPorts } from '#aws/admissions/ports.ts'
import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { staffPorts } from '#aws/workspace/staff-ports.ts'
import { allDeskRoutes } from '#http/admissions/all.ts'

const staff = staffPorts()
const desk = deskPorts()

/** What is read as text on the way loses its byte order mark, by which Excel knows how to read a CSV. */
const isContentTypeBinary = (type: string): boolean =>
  type.startsWith('text/csv') || defaultIsContentTypeBinary(type)

export const handler = throughCloudFront(
  allDeskRoutes(async () => ({ ...staff, ...(await desk()) })),
  { isContentTypeBinary },
)
