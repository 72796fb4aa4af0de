import { panelAppealPorts } from '#aws/admissions/panel-appeals-ports.ts'
import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { staffPorts } from '#aws/workspace/staff-ports.ts'
import { panelAppealRoutes } from '#http/admissions/appeals/panel.ts'

const ready = { ...staffPorts(), ...panelAppealPorts() }

export const handler = throughCloudFront(panelAppealRoutes(async () => ready))
