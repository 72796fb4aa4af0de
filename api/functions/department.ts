import { handle } from 'hono/aws-lambda'
import { departmentApiPorts } from '#aws/department-api-ports.ts'
import { departmentRoutes } from '#http/department.ts'

export const handler = handle(departmentRoutes(departmentApiPorts()))
