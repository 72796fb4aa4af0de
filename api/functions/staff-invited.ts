import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { staffInvitedPorts } from '#aws/workspace/people-ports.ts'
import { staffInvitationRoutes } from '#http/workspace/invited.ts'

export const handler = throughCloudFront(staffInvitationRoutes(staffInvitedPorts()))
