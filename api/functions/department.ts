import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { departmentApiPorts } from '#aws/elsewhere/department-api-ports.ts'
import { departmentRoutes } from '#http/department/department.ts'

export const handler = throughCloudFront(departmentRoutes(departmentApiPorts()))
