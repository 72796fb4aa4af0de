import { departmentApiPorts } from '#aws/department-api-ports.ts'
import { throughCloudFront } from '#aws/through-cloudfront.ts'
import { departmentRoutes } from '#http/department.ts'

export const handler = throughCloudFront(departmentRoutes(departmentApiPorts()))
