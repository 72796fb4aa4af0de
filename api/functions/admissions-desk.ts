import { officerAppealPorts } from '#aws/admissions/appeals-ports.ts'
import { deskPorts } from '#aws/admissions/ports.ts'
import { csvAsBinary } from '#aws/core/csv-as-binary.ts'
import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { staffPorts } from '#aws/workspace/staff-ports.ts'
import { allDeskRoutes } from '#http/admissions/all.ts'

const staff = staffPorts()
const desk = deskPorts()
const appealing = { appealing: officerAppealPorts() }

export const handler = throughCloudFront(
  allDeskRoutes(
    async () => ({ ...staff, ...(await desk()) }),
    async () => ({ ...staff, ...appealing }),
  ),
  csvAsBinary,
)
