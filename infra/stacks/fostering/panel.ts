import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'
import { prefix } from './prefix.ts'

const panel = '/api/workspace/fostering/panel'
const meetings = `${panel}/meetings`
const one = `${meetings}/{meeting}`
const minutes = `${one}/items/{item}/minutes`
const invitation = '/api/fostering/invitations/{meeting}/{member}'

/** Members and whoever chairs, on the day and before it. It reaches meetings and the list, and no household. */
function membersOf(scope: Construct, ground: Ground): void {
  const { fostering: table, api, defaults, fosteringSecret } = ground
  const lambda = new ShireFunction(scope, 'FosteringPanel', {
    defaults,
    entry: 'fostering-panel',
    environment: {
      ...ground.staff.staffEnvironment(),
      FOSTERING_TABLE: table.name,
      FOSTERING_SECRET_ID: fosteringSecret.id,
    },
    grants: [
      table.allowPanelList('GetItem', 'PutItem', 'Query'),
      table.allowMeetings(),
      table.allowMeetingLists(),
      fosteringSecret.allowRead(),
    ],
    megabytes: 1024,
  })
  api.answer(lambda, [
    `POST ${panel}/members/{member}/join`,
    `GET ${meetings}`,
    `GET ${one}`,
    `POST ${one}/acts/{act}`,
    `GET ${minutes}`,
    `POST ${minutes}`,
    `POST ${minutes}/acts/{act}`,
  ])
}

/** Those who plan panels. It reads what is referred, tells referrals what became of it, and writes to members. */
function deskOf(scope: Construct, ground: Ground, messages: Messages): void {
  const { fostering: table, api, defaults, fosteringSecret } = ground
  const lambda = new ShireFunction(scope, 'FosteringPanelDesk', {
    defaults,
    entry: 'fostering-panel-desk',
    environment: {
      ...ground.staff.staffEnvironment(),
      FOSTERING_TABLE: table.name,
      FOSTERING_SECRET_ID: fosteringSecret.id,
      MESSAGES_QUEUE_URL: messages.url,
      SITE_URL: ground.siteUrl,
    },
    grants: [
      table.allowHouseholds(prefix),
      table.allowPanelList('GetItem', 'PutItem', 'Query'),
      table.allowMeetings(),
      table.allowMeetingLists(),
      table.allowWaitingLists(),
      fosteringSecret.allowRead(),
      messages.allowSend(),
    ],
    megabytes: 1024,
  })
  api.answer(lambda, [
    `GET ${panel}/members`,
    `POST ${panel}/members`,
    `POST ${panel}/members/{member}/acts/{act}`,
    `POST ${meetings}`,
    ...['change', 'cancel', 'invite', 'add-item', 'remove-item'].map((act) => `POST ${one}/acts/${act}`),
    `GET ${panel}/figures`,
    `GET ${panel}/waiting`,
  ])
}

/** An invited member who has not signed in: one meeting, by the key of its link. */
function invitedOf(scope: Construct, ground: Ground): void {
  const { fostering: table, api, defaults, fosteringSecret } = ground
  const lambda = new ShireFunction(scope, 'FosteringInvited', {
    defaults,
    entry: 'fostering-invited',
    environment: {
      FOSTERING_TABLE: table.name,
      FOSTERING_SECRET_ID: fosteringSecret.id,
      SITE_URL: ground.siteUrl,
    },
    grants: [table.allowMeetings(), fosteringSecret.allowRead()],
  })
  api.answer(lambda, [`GET ${invitation}`, `POST ${invitation}`, `GET ${invitation}/meeting.ics`])
}

/** Panels: three functions, as members reach no household, and whoever has a link alone reaches one meeting. */
export function panelOf(scope: Construct, ground: Ground, messages: Messages): void {
  membersOf(scope, ground)
  deskOf(scope, ground, messages)
  invitedOf(scope, ground)
}
