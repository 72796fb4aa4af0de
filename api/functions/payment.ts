import { handle } from 'hono/aws-lambda'
import { payPorts } from '#aws/pay-ports.ts'
import { paymentRoutes } from '#http/payment.ts'

const ports = payPorts()

export const handler = handle(paymentRoutes(async () => ports))
