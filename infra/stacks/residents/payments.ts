import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/** Fees through GOV.UK Pay: what opens the payment page, and what records payments and pays back, page or no page. */
export function paymentsOf(scope: Construct, ground: Ground): void {
  const { api, defaults, operations, requests, siteUrl, paySecret: secret } = ground
  if (!secret) return
  const environment = {
    REQUESTS_TABLE: requests.name,
    PAY_SECRET_ID: secret.id,
    PAY_URL: 'https://publicapi.payments.service.gov.uk',
    SITE_URL: siteUrl,
  }
  const grants = [requests.allow('GetItem', 'PutItem'), secret.allowRead()]
  const payment = new ShireFunction(scope, 'Payment', {
    defaults,
    entry: 'payment',
    environment,
    grants,
    // GOV.UK Pay is given five seconds for each answer.
    seconds: 29,
  })
  api.answer(payment, ['GET /api/requests/{reference}/payment', 'POST /api/requests/{reference}/payment'])
  const settle = new ShireFunction(scope, 'SettlePayments', {
    defaults,
    entry: 'settle-payments',
    environment,
    grants: [...grants, requests.allowQuery('open-payments')],
    seconds: 300,
    atMost: 1,
  })
  new Rule(scope, 'EveryMinuteForPayments', {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaFunction(settle.lambda, { retryAttempts: 0 })],
  })
  operations.alarm(scope, 'SettlePaymentsFails', {
    metric: settle.lambda.metricErrors(),
    statistic: 'Sum',
    threshold: 1,
    minutes: 15,
    text: 'For 15 minutes some payments could not be asked about or paid back. Residents who paid and closed the page still read that their fee is due, and refunds wait; nothing is lost and nobody pays twice. Look at the log of the settle-payments function, and at https://payments.statuspage.io',
  })
}
