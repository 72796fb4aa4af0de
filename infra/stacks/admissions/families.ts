import type { Construct } from 'constructs'
import type { MessagesQueue } from '../../constructs/messages-queue.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import { admissionsKeys } from '../../constructs/tables/admissions-table.ts'
import type { Ground } from '../ground.ts'

/**
 * What families see: what is held of their child, and on the day of the offers their own. Every read is by key. It may
 * write corrections and answers of a family beside its application and nowhere else, have them told of in a task that names
 * nobody, and read no file of a run: those hold every child of a round.
 */
export function familiesOf(scope: Construct, ground: Ground, tasks: MessagesQueue): void {
  const { admissions: table, api, defaults, evidence } = ground
  const families = new ShireFunction(scope, 'Admissions', {
    defaults,
    entry: 'admissions-family',
    environment: {
      ADMISSIONS_TABLE: table.name,
      EVIDENCE_BUCKET: evidence.name,
      TASKS_QUEUE_URL: tasks.url,
    },
    grants: [
      table.allow('GetItem'),
      table.allowOf([admissionsKeys.offers, admissionsKeys.vacancies, admissionsKeys.figures], 'Query'),
      table.allowOf([admissionsKeys.application], 'PutItem'),
      evidence.allow('rounds/published', 'GetObject'),
      evidence.allowToSeeWhatIsMissing(),
      tasks.allowSend(),
    ],
    megabytes: 1024,
  })
  api.answer(families, [
    'GET /api/admissions/fair-access/{reference}',
    'GET /api/admissions/held/{reference}',
    'POST /api/admissions/held/{reference}/corrections',
    'GET /api/admissions/offers/{reference}',
    'GET /api/admissions/offers/{reference}/letter.pdf',
    'GET /api/admissions/offers/{reference}/answer',
    'GET /api/admissions/offers/{reference}/changes',
    'GET /api/admissions/offers/{reference}/changes/{change}/letter.pdf',
    'POST /api/admissions/offers/{reference}/answer',
    'GET /api/admissions/offers/{reference}/lists',
    'GET /api/admissions/in-year/{reference}',
    'POST /api/admissions/in-year/{reference}',
    'POST /api/admissions/in-year/{reference}/schools',
    'GET /api/admissions/in-year/{reference}/letter.pdf',
  ])
  api.show(families, [
    '/api/admissions/rounds/{round}/draw',
    '/api/admissions/rounds/{round}/published',
    '/api/admissions/vacancies',
    '/api/admissions/figures',
    '/api/admissions/figures/{school}',
    '/api/admissions/open-data/{file}',
    '/api/admissions/reports/{year}',
    '/api/admissions/reports/{year}/report.html',
    '/api/admissions/reports/{year}/report.pdf',
  ])
}
