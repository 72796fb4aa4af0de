import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { invitedPorts } from '#aws/panel/panel-ports.ts'
import { invitationRoutes } from '#http/panel/invitations.ts'

const ready = invitedPorts()

export const handler = throughCloudFront(invitationRoutes(async () => ready))
