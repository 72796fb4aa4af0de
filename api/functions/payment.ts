import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { payPorts } from '#aws/payments/ports.ts'
import { paymentRoutes } from '#http/resident/payment.ts'

const ports = payPorts()

export const handler = throughCloudFront(paymentRoutes(async () => ports))
