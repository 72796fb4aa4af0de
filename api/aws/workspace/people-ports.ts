import { randomUUID } from 'node:crypto'
import type { AccountPorts, InvitedPorts } from '#access/people/join.ts'
import type { ManagePorts } from '#access/people/manage.ts'
import type { SignInPorts } from '#access/people/sign-in.ts'
import { invitationEmail } from '#access/people/told.ts'
import { environment } from '#aws/core/environment.ts'
import { secret } from '#aws/core/secrets.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { council } from '#council'
import { accounts, makeAccount, newPassword } from './accounts.ts'
import { peopleTable } from './people-table.ts'
import { staffPorts } from './staff-ports.ts'

const { staffIdentity } = council.operations
const now = () => new Date()

const invited = (): InvitedPorts => ({ people: peopleTable(), domains: staffIdentity?.domains ?? [], now })

/** What the page of people needs, for real. */
export function peoplePorts(): ManagePorts & InvitedPorts & ReturnType<typeof staffPorts> {
  const messages = messageSender()
  const told = { council: council.name, siteUrl: environment('SITE_URL') }
  return {
    ...staffPorts(),
    ...invited(),
    accounts: accounts(),
    secret,
    invite: (person, key, cause) =>
      messages.send(invitationEmail(told, person, key, `staff-invitation ${cause}`)),
    newId: randomUUID,
  }
}

/** What whoever was invited needs before they can sign in. */
export const staffInvitedPorts = (): AccountPorts => ({ ...invited(), make: makeAccount, newPassword })

/** What a token is made by. */
export const signInPorts = (): SignInPorts => ({ people: peopleTable(), identity: staffIdentity, now })
