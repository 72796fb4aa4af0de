import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'

const people = '/api/workspace/people'

/** Who may sign in: the page of those who say so, and what whoever was invited meets before they can. */
export function peopleOf(scope: Construct, ground: Ground, messages: Messages): void {
  const { api, defaults, people: table, requestSecret, staff } = ground
  const page = new ShireFunction(scope, 'People', {
    defaults,
    entry: 'people',
    environment: {
      ...staff.staffEnvironment(),
      STAFF_POOL_ID: staff.poolId,
      PEOPLE_TABLE: table.name,
      MESSAGES_QUEUE_URL: messages.url,
      SITE_URL: ground.siteUrl,
      SECRET_ID: requestSecret.id,
    },
    grants: [
      table.allowPeople('DeleteItem', 'Query'),
      table.allowSubjects('GetItem', 'PutItem'),
      table.allowClaims(),
      staff.allowAccounts('AdminUserGlobalSignOut', 'AdminDisableUser', 'AdminEnableUser'),
      messages.allowSend(),
      requestSecret.allowRead(),
    ],
  })
  api.answer(page, [
    `GET ${people}`,
    `POST ${people}`,
    `POST ${people}/join`,
    `POST ${people}/{id}/acts/{act}`,
  ])
  // It takes no token, so it can make an account and change nobody's who has signed in.
  const invited = new ShireFunction(scope, 'StaffInvited', {
    defaults,
    entry: 'staff-invited',
    environment: { STAFF_POOL_ID: staff.poolId, PEOPLE_TABLE: table.name },
    grants: [
      table.allowPeople(),
      table.allowSubjects('PutItem'),
      staff.allowAccounts('AdminCreateUser', 'AdminGetUser', 'AdminSetUserPassword'),
    ],
  })
  api.answer(invited, ['POST /api/staff-invitations/look', 'POST /api/staff-invitations/account'])
}
