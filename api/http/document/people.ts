import { operation, type Told } from './told.ts'

const parts = { id: 'Of a person, from the list', act: 'One of the acts that the answer tells of' }
const people = '/api/workspace/people'

const told: Readonly<Record<string, readonly Told[]>> = {
  [people]: [
    {
      id: 'listPeople',
      summary: 'Everybody who may sign in, and who no longer may, for those who manage people',
      answer: 'PeopleList',
    },
    {
      id: 'addPerson',
      summary: 'Adds somebody who may sign in, and sends them an invitation',
      takes: 'NewPerson',
      answer: 'PersonView',
      status: 201,
    },
  ],
  [`${people}/{id}/acts/{act}`]: [
    {
      id: 'actOnPerson',
      summary: 'Changes what somebody may do, removes them, lets them in again or invites them again',
      takes: 'PartAct',
      answer: 'PersonView',
    },
  ],
  [`${people}/join`]: [
    {
      id: 'joinPeople',
      summary: 'Makes whoever is signed in the person who was invited, by the key of their link',
      takes: 'InvitationKey',
      searches: true,
      answer: 'JoinedPeople',
      refuses: ['not-found', 'changed'],
    },
  ],
}

const open: Readonly<Record<string, Told>> = {
  '/api/staff-invitations/look': {
    id: 'lookAtStaffInvitation',
    summary: 'Whom an invitation is for, by the key of its link',
    takes: 'InvitationKey',
    searches: true,
    answer: 'StaffInvitation',
    refuses: ['not-found'],
  },
  '/api/staff-invitations/account': {
    id: 'makeStaffAccount',
    summary: 'Makes the account of whoever was invited and has none of the council’s, and uses the link up',
    takes: 'InvitationKey',
    searches: true,
    answer: 'MadeAccount',
    refuses: ['not-found', 'changed', 'not-now'],
  },
}

/** The operations of people who may sign in, by address. */
export const peoplePaths = () => ({
  ...Object.fromEntries(
    Object.entries(told).map(([path, all]) => [
      path,
      Object.assign({}, ...all.map((one) => operation(path, parts, one))),
    ]),
  ),
  ...Object.fromEntries(Object.entries(open).map(([path, one]) => [path, operation(path, parts, one, [])])),
})
