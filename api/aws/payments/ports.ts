import { setTimeout as pause } from 'node:timers/promises'
import { environment } from '#aws/core/environment.ts'
import { givenSecretIn } from '#aws/core/secrets.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import type { PaymentPorts } from '#requests/payments/ports.ts'
import { payClient } from './pay.ts'

/**
 * What payments need, for real. Where Pay sends residents back to comes from the template, and never from a request:
 * nobody can make it send them elsewhere.
 */
export const payPorts = (): PaymentPorts => ({
  requests: requestsTable(),
  provider: payClient({ url: environment('PAY_URL'), key: givenSecretIn('PAY_SECRET_ID') }),
  returnUrl: (reference) => `${environment('SITE_URL')}/apply/paid/${reference}`,
  council: council.name,
  calendars,
  now: () => new Date(),
  pause: (milliseconds) => pause(milliseconds),
})
