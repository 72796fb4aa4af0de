import type { Construct } from 'constructs'
import type { MessagesQueue } from '../../constructs/messages-queue.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

const ofDesk = '/api/workspace/admissions'
const ofRound = `${ofDesk}/rounds/{round}`

/** Where staff prepare, run, sign and publish a round, and where schools have their seats. */
export function deskOf(scope: Construct, ground: Ground, tasks: MessagesQueue): void {
  const { admissions: table, api, defaults, evidence, kept } = ground
  const desk = new ShireFunction(scope, 'AdmissionsDesk', {
    defaults,
    entry: 'admissions-desk',
    environment: {
      ...ground.staff.staffEnvironment(),
      ADMISSIONS_TABLE: table.name,
      EVIDENCE_BUCKET: evidence.name,
      STAFF_TABLE: kept.name,
      TASKS_QUEUE_URL: tasks.url,
    },
    grants: [
      table.allow('BatchGetItem', 'GetItem', 'PutItem', 'Query'),
      table.allowQuery('by-name', 'by-round'),
      evidence.allow('rounds', 'GetObject'),
      evidence.allowToSeeWhatIsMissing(),
      // Who looked at a child.
      kept.allow('PutItem'),
      tasks.allowSend(),
    ],
    seconds: 29,
    megabytes: 1769,
  })
  api.answer(desk, [
    `GET ${ofDesk}/rounds`,
    `GET ${ofRound}`,
    `POST ${ofRound}/acts`,
    `POST ${ofRound}/draw`,
    `GET ${ofRound}/problems`,
    `GET ${ofRound}/children`,
    `POST ${ofRound}/children/search`,
    `GET ${ofRound}/numbers`,
    `POST ${ofRound}/numbers`,
    `GET ${ofRound}/numbers/{school}/losers`,
    `GET ${ofRound}/calls`,
    `POST ${ofRound}/calls`,
    `GET ${ofRound}/answers`,
    `GET ${ofRound}/waiting`,
    `POST ${ofRound}/waiting`,
    `GET ${ofRound}/waiting/{school}`,
    `POST ${ofRound}/waiting/{school}`,
    `GET ${ofRound}/changes`,
    `POST ${ofRound}/changes`,
    `POST ${ofRound}/changes/preview`,
    `GET ${ofRound}/changes/{change}`,
    `POST ${ofRound}/changes/{change}`,
    `GET ${ofRound}/runs`,
    `POST ${ofRound}/runs`,
    `GET ${ofRound}/runs/{run}`,
    `POST ${ofRound}/runs/{run}/signatures`,
    `GET ${ofRound}/compare/{a}/{b}`,
    `POST ${ofRound}/publication`,
    `GET ${ofRound}/exchange`,
    `GET ${ofRound}/exchange/{neighbour}`,
    `POST ${ofRound}/exchange/{neighbour}`,
    `GET ${ofDesk}/children/{reference}`,
    `GET ${ofDesk}/children/{reference}/answer`,
    `POST ${ofDesk}/children/{reference}/answer`,
    `POST ${ofDesk}/children/{reference}/facts`,
    `POST ${ofDesk}/children/{reference}/corrections/{id}`,
    `GET ${ofDesk}/fair-access`,
    `POST ${ofDesk}/fair-access`,
    `GET ${ofDesk}/fair-access/{reference}`,
    `POST ${ofDesk}/fair-access/{reference}`,
    `GET ${ofDesk}/seats/{school}/fair-access`,
    `POST ${ofDesk}/seats/{school}/fair-access/referrals`,
    `POST ${ofDesk}/seats/{school}/fair-access/{reference}`,
    `GET ${ofDesk}/vacancies`,
    `POST ${ofDesk}/vacancies`,
    `GET ${ofDesk}/vacancies/{school}`,
    `POST ${ofDesk}/vacancies/{school}`,
    `POST ${ofDesk}/vacancies/{school}/reminders`,
    `GET ${ofDesk}/reports`,
    `GET ${ofDesk}/reports/{year}`,
    `POST ${ofDesk}/reports/{year}`,
    `GET ${ofDesk}/in-year`,
    `GET ${ofDesk}/in-year/{reference}`,
    `POST ${ofDesk}/in-year/{reference}`,
    `GET ${ofDesk}/in-year/seats/{school}`,
    `POST ${ofDesk}/in-year/seats/{school}/{reference}`,
    `GET ${ofDesk}/seats`,
    `GET ${ofDesk}/seats/{school}/{round}`,
    `GET ${ofDesk}/seats/{school}/{round}/answers`,
    `POST ${ofDesk}/seats/{school}/{round}`,
    `POST ${ofDesk}/seats/{school}/{round}/order`,
    `POST ${ofDesk}/seats/{school}/{round}/marks`,
  ])
}
