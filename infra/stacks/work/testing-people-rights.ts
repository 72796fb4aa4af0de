import { on, secret, sends, tableOf } from '../testing-kinds.ts'

const people = '/api/workspace/people'
const ofPeople = (...actions: string[]) => tableOf('PeopleTable', 'person', ...actions)
const ofAccounts = on('cognito-idp')

/** What each route of people who may sign in needs: those that take no token close nobody's account. */
export const peopleByRoute = [
  {
    routes: [`GET ${people}`, `POST ${people}`, `POST ${people}/join`, `POST ${people}/{id}/acts/{act}`],
    need: [
      ...ofPeople('GetItem', 'PutItem', 'DeleteItem', 'Query'),
      ...tableOf('PeopleTable', 'subject', 'GetItem', 'PutItem'),
      ...['email', 'turn'].flatMap((keys) => tableOf('PeopleTable', keys, 'GetItem', 'PutItem')),
      ...ofAccounts('StaffPool', 'AdminUserGlobalSignOut', 'AdminDisableUser', 'AdminEnableUser'),
      ...sends('MessagesQueue'),
      ...secret('RequestSecret'),
    ],
  },
  {
    routes: ['POST /api/staff-invitations/look', 'POST /api/staff-invitations/account'],
    need: [
      ...ofPeople('GetItem', 'PutItem'),
      ...tableOf('PeopleTable', 'subject', 'PutItem'),
      ...ofAccounts('StaffPool', 'AdminCreateUser', 'AdminGetUser', 'AdminSetUserPassword'),
    ],
  },
]

/** What is asked before a token is made reads and writes who signs in, and reaches nothing else. */
export const peopleWithoutRoute = {
  StaffTokenRole: [...ofPeople('GetItem', 'PutItem'), ...tableOf('PeopleTable', 'subject', 'GetItem')],
}
