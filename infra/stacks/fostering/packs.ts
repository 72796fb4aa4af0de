import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'
import { prefix } from './prefix.ts'

const item = '/api/workspace/fostering/panel/meetings/{meeting}/items/{item}'

/** What an independent review gets of a referral. */
const bundle = 'POST /api/workspace/fostering/households/{household}/referrals/{referral}/bundle.pdf'

/** Where packs lie, and how staff are known. */
const placesOf = ({ staff, fostering, fosteringFiles }: Ground) => ({
  ...staff.staffEnvironment(),
  FOSTERING_TABLE: fostering.name,
  FOSTERING_BUCKET: fosteringFiles.name,
})

/** Who reads a pack. It reaches meetings, what lies beside them and what is locked, and no household: it writes down alone who looked. */
function readersOf(scope: Construct, ground: Ground): void {
  const { fostering: table, fosteringFiles, api, defaults } = ground
  const lambda = new ShireFunction(scope, 'FosteringPack', {
    defaults,
    entry: 'fostering-pack',
    environment: placesOf(ground),
    grants: [
      table.allowPanelList('GetItem'),
      // Notes and questions lie beside their meeting.
      table.allowMeetings(),
      table.allowToLook(),
      fosteringFiles.allow('packs', 'GetObject'),
      fosteringFiles.allowToSeeWhatIsMissing(),
    ],
    megabytes: 1024,
  })
  api.answer(lambda, [
    `GET ${item}/pack`,
    `GET ${item}/pack/sections/{sha256}`,
    `GET ${item}/pack/pictures/{sha256}`,
    `GET ${item}/notes`,
    `PUT ${item}/notes`,
    `GET ${item}/questions`,
    `POST ${item}/questions`,
    `POST ${item}/questions/{question}/answer`,
  ])
}

/** Prints a pack for one reader: it writes nothing but the print, and who looked. */
function printerOf(scope: Construct, ground: Ground): void {
  const { fostering: table, fosteringFiles, api, defaults } = ground
  const lambda = new ShireFunction(scope, 'FosteringPackPdf', {
    defaults,
    entry: 'fostering-pack-pdf',
    environment: placesOf(ground),
    grants: [
      table.allowPanelList('GetItem'),
      table.allowMeetingsToRead(),
      table.allowToLook(),
      fosteringFiles.allow('packs', 'GetObject'),
      // Whoever signs an address at which a file can be fetched needs the right to fetch it.
      fosteringFiles.allow('prints', 'AbortMultipartUpload', 'GetObject', 'PutObject'),
      fosteringFiles.allowToSeeWhatIsMissing(),
    ],
    seconds: 29,
    // One whole processor: 300 pages are set in two seconds of it.
    megabytes: 1769,
  })
  api.answer(lambda, [`POST ${item}/pack.pdf`])
}

/** Locks packs and adds supplements. It reads households and tells their referrals; of what is locked it changes nothing. */
function lockOf(scope: Construct, ground: Ground, messages: Messages): void {
  const { fostering: table, fosteringFiles, api, defaults, fosteringSecret } = ground
  const lambda = new ShireFunction(scope, 'FosteringPackDesk', {
    defaults,
    entry: 'fostering-pack-desk',
    environment: {
      ...placesOf(ground),
      FOSTERING_SECRET_ID: fosteringSecret.id,
      MESSAGES_QUEUE_URL: messages.url,
      SITE_URL: ground.siteUrl,
    },
    grants: [
      table.allowReports(prefix),
      table.allowPanelList('GetItem', 'Query'),
      table.allowMeetings(),
      fosteringFiles.allow('kept', 'GetObject'),
      fosteringFiles.allow('packs', 'GetObject', 'PutObject'),
      fosteringFiles.allow('prints', 'AbortMultipartUpload', 'GetObject', 'PutObject'),
      fosteringFiles.allowToSeeWhatIsMissing(),
      fosteringSecret.allowRead(),
      messages.allowSend(),
    ],
    seconds: 29,
    megabytes: 1769,
  })
  api.answer(lambda, [`POST ${item}/lock`, `POST ${item}/supplement`, bundle])
}

/** Packs: three functions, as readers reach no household, and what prints writes nothing else. */
export function packsOf(scope: Construct, ground: Ground, messages: Messages): void {
  readersOf(scope, ground)
  printerOf(scope, ground)
  lockOf(scope, ground, messages)
}
