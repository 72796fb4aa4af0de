import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { peoplePorts } from '#aws/workspace/people-ports.ts'
import { peopleRoutes } from '#http/workspace/people.ts'

export const handler = throughCloudFront(peopleRoutes(peoplePorts()))
