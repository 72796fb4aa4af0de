import { renewalIndex } from '#aws/life/requests-by-day.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { updatesPorts } from '#aws/notify/ports.ts'
import { remindOfRenewals } from '#requests/notify/renew.ts'

const ports = updatesPorts()
const more = { requests: requestsTable(), renewals: renewalIndex(), now: () => new Date() }

export const handler = async () => ({ sent: await remindOfRenewals({ ...(await ports()), ...more }) })
