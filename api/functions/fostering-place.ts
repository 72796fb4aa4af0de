import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { groupPlacePorts } from '#aws/fostering/constellations-ports.ts'
import { coursePlacePorts } from '#aws/fostering/course-ports.ts'
import { dutyTable } from '#aws/fostering/support-table.ts'
import { allPlaceRoutes } from '#http/fostering/place-all.ts'

const ready = { ...coursePlacePorts(), ...groupPlacePorts(), duty: dutyTable() }

export const handler = throughCloudFront(allPlaceRoutes(async () => ready))
