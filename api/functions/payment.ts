import { payPorts } from '#aws/pay-ports.ts'
import { throughCloudFront } from '#aws/through-cloudfront.ts'
import { paymentRoutes } from '#http/payment.ts'

const ports = payPorts()

export const handler = throughCloudFront(paymentRoutes(async () => ports))
