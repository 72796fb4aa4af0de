import { openReferralPaths } from '#contract/core/open-referral/path.ts'
import { drawnWhenAsked } from '#contract/core/pages/drawn-when-asked.ts'
import { eventSchemaPath } from '#contract/requests/event-schema-path.ts'
import { open311Path } from '#contract/requests/open311.ts'
import { listIndexes } from '#requests/list/list-keys.ts'
import { admissionsByRoute, admissionsWithoutRoute } from './admissions/testing-rights.ts'
import { packByRoute } from './fostering/testing-pack-rights.ts'
import { fosteringByRoute, fosteringWithoutRoute, panelByRoute } from './fostering/testing-rights.ts'
import {
  files,
  householdFiles,
  index,
  on,
  secret,
  seesMissingFiles,
  seesWhatIsMissing,
  sends,
  table,
  takes,
} from './testing-kinds.ts'
import { peopleByRoute, peopleWithoutRoute } from './work/testing-people-rights.ts'
import { readsSettings, settingsByRoute } from './work/testing-settings-rights.ts'

const writesRequests = table('RequestsTable', 'GetItem', 'PutItem')
const readsRequests = table('RequestsTable', 'GetItem')
const showsFiles = [...readsRequests, ...files('evidence', 'GetObject'), ...seesWhatIsMissing]
const usesDrafts = [...secret('RequestSecret'), ...sends('MessagesQueue')]
const changesRequests = [...writesRequests, ...secret('RequestSecret')]
const takesRequests = [...changesRequests, ...readsSettings]
const looksAtFiles = [
  ...files('incoming', 'GetObject', 'DeleteObject'),
  ...files('checked', 'GetObject', 'PutObject'),
  ...seesWhatIsMissing,
  ...secret('RequestSecret'),
]
const readsOpen311 = [
  ...readsRequests,
  ...table('Open311PublicTable', 'Query'),
  ...index('Open311PublicTable', 'by-service', 'by-status'),
  ...secret('Open311FixmystreetKeySecret'),
]
const ofResident = '/api/requests/{reference}'
const ofDepartment = '/api/departments/{department}/requests/{reference}'
const inDepartment = '/api/workspace/departments/{department}'
const figures = [
  ...table('MeasuresTable', 'BatchGetItem', 'Query'),
  ...index('MeasuresTable', 'still-open'),
  ...index('FactsTable', 'by-department'),
]
const lists = [
  // For the page of one report.
  ...table('FactsTable', 'GetItem'),
  ...index('FactsTable', 'open-public', 'public-service', 'public-ward'),
  // For the words of a report that somebody has published.
  ...readsRequests,
]

/** What each route needs. A route that is not here, or that needs less than its function may do, fails the test. */
export const neededByRoute: readonly { routes: readonly string[]; need: readonly string[] }[] = [
  {
    routes: [
      '/api/services',
      '/api/services/{slug}',
      '/api/openapi.json',
      '/api/council',
      eventSchemaPath,
    ].map((path) => `GET ${path}`),
    need: [],
  },
  ...peopleByRoute,
  ...settingsByRoute,
  { routes: ['$default', 'GET /api/workspace/sign-in', 'GET /api/workspace/me'], need: [] },
  { routes: ['ANY /api/services/{slug}/nearby'], need: index('RequestsTable', 'by-cell') },
  { routes: ['ANY /api/notices'], need: [...table('Notices', 'Query'), ...readsSettings] },
  { routes: openReferralPaths.map((path) => `ANY ${path}`), need: [] },
  // They ask the site for what it tells anybody.
  { routes: drawnWhenAsked.map((path) => `ANY ${path}`), need: [] },
  { routes: ['POST /api/journeys'], need: table('MeasuresTable', 'UpdateItem') },
  { routes: ['POST /api/addresses'], need: secret('PlacesSecret') },
  { routes: ['POST /api/evidence'], need: files('incoming', 'PutObject') },
  { routes: ['POST /api/evidence/{id}/check', 'GET /api/evidence/{id}'], need: looksAtFiles },
  // Nothing that is part of a household's record.
  {
    routes: ['POST /api/fostering/files/{household}/{id}/check'],
    need: [
      ...householdFiles('incoming', 'DeleteObject', 'GetObject'),
      ...householdFiles('checked', 'GetObject', 'PutObject'),
      ...seesMissingFiles,
    ],
  },
  {
    routes: [
      'POST /api/requests',
      `GET ${ofResident}/application`,
      ...[
        'additions',
        'address',
        'answers',
        'application',
        'contact',
        'evidence',
        'followers',
        'not-fixed',
        'place',
        'rating',
        'withdrawal',
      ].map((what) => `POST ${ofResident}/${what}`),
    ],
    need: takesRequests,
  },
  { routes: [`GET ${ofResident}`], need: readsRequests },
  { routes: [`POST ${ofResident}/reconsideration`], need: writesRequests },
  {
    routes: [`GET ${ofResident}/payment`, `POST ${ofResident}/payment`],
    need: [...writesRequests, ...secret('PaySecret')],
  },
  {
    routes: [`GET ${ofResident}/evidence/{id}`, `ANY ${open311Path}/photos/{reference}/{photo}`],
    need: showsFiles,
  },
  { routes: ['POST /api/find-requests'], need: sends('FindsQueue') },
  {
    routes: ['GET /api/my-requests'],
    need: [...readsRequests, ...index('RequestsTable', 'by-contact'), ...secret('RequestSecret')],
  },
  {
    routes: ['POST /api/drafts', 'PUT /api/drafts/{id}'],
    need: [...table('DraftsTable', 'GetItem', 'PutItem', 'UpdateItem'), ...usesDrafts],
  },
  {
    routes: ['GET /api/drafts/{id}'],
    need: [...table('DraftsTable', 'GetItem'), ...secret('RequestSecret')],
  },
  {
    routes: ['POST /api/drafts/{id}/code', 'POST /api/drafts/{id}/open', 'DELETE /api/drafts/{id}'],
    need: [...table('DraftsTable', 'DeleteItem', 'GetItem', 'PutItem'), ...usesDrafts],
  },
  {
    routes: ['POST /api/alerts', 'POST /api/alerts/confirmations', 'POST /api/alerts/stops'],
    need: [...table('AlertsTable', 'DeleteItem', 'GetItem', 'PutItem'), ...usesDrafts],
  },
  {
    routes: [
      ...['', '/evidence/{id}', '/evidence/{id}/shared'].map((path) => `GET ${ofDepartment}${path}`),
      ...['acknowledgement', 'updates', 'decisions'].map((what) => `POST ${ofDepartment}/${what}`),
    ],
    need: [...changesRequests, ...showsFiles, ...secret('DepartmentKeysSecret')],
  },
  { routes: ['ANY /api/performance', 'ANY /api/performance/{service}'], need: figures },
  {
    routes: [
      ...['open-data/{file}', 'feeds/wards/{file}', 'feeds/services/{file}'],
      ...['reports', 'reports/{reference}'],
    ].map((path) => `ANY /api/${path}`),
    need: [...figures, ...lists],
  },
  {
    routes: ['', '/requests'].map((path) => `GET /api/workspace/insight/{department}${path}`),
    need: figures,
  },
  {
    routes: [
      'ANY /open311/{file}',
      ...['', '/services', '/requests', '/tokens'].map((path) => `ANY ${open311Path}${path}/{file}`),
    ],
    need: readsOpen311,
  },
  {
    routes: [`POST ${open311Path}/{file}`],
    need: [...takesRequests, ...files('checked', 'PutObject'), ...secret('Open311FixmystreetKeySecret')],
  },
  {
    routes: [
      'GET /api/workspace/counts',
      'GET /api/workspace/lists/{department}',
      'POST /api/workspace/search',
    ],
    need: [
      ...table('WordsTable', 'BatchGetItem', 'Query'),
      ...table('WorklistTable', 'BatchGetItem'),
      ...index('WorklistTable', ...Object.keys(listIndexes)),
      ...readsRequests,
      ...table('RequestsTable', 'BatchGetItem'),
      ...table('StaffTable', 'PutItem'),
      ...secret('RequestSecret'),
    ],
  },
  {
    routes: [
      'GET /api/workspace/filters',
      ...['PUT', 'DELETE'].map((method) => `${method} /api/workspace/filters/{id}`),
      `GET ${inDepartment}/templates`,
      ...['PUT', 'DELETE'].map((method) => `${method} ${inDepartment}/templates/{id}`),
      ...['colleagues', 'looks'].map((what) => `GET ${inDepartment}/${what}`),
      'GET /api/workspace/looks/{reference}',
      ...['GET /api/workspace/refused', 'DELETE /api/workspace/refused/{board}/{who}'],
    ],
    need: [...table('StaffTable', 'DeleteItem', 'PutItem', 'Query'), ...readsRequests],
  },
  { routes: ['POST /api/workspace/requests'], need: takesRequests },
  {
    routes: [
      ...['', '/evidence/{id}'].map((path) => `GET /api/workspace/requests/{reference}${path}`),
      'POST /api/workspace/requests/{reference}/actions',
      'POST /api/workspace/actions',
    ],
    need: [
      ...changesRequests,
      ...index('RequestsTable', 'by-cell'),
      ...showsFiles,
      ...files('checked', 'PutObject'),
      ...table('StaffTable', 'PutItem'),
    ],
  },
  ...admissionsByRoute,
  ...fosteringByRoute,
  ...panelByRoute,
  ...packByRoute,
]

const publishes = [
  ...table('RequestsTable', 'DeleteItem', 'GetItem', 'UpdateItem'),
  ...files('checked', 'DeleteObject', 'GetObject'),
  ...files('evidence', 'DeleteObject', 'PutObject'),
  ...seesWhatIsMissing,
  ...on('sns')('EventsTopic', 'Publish'),
]

/** The whole of what functions may do that no route reaches. One that is not here fails the test. */
export const allowedWithoutRoute: Record<string, string[]> = {
  ...admissionsWithoutRoute,
  ...fosteringWithoutRoute,
  ...peopleWithoutRoute,
  SendAlertsRole: [
    ...table('AlertsTable', 'GetItem', 'PutItem'),
    ...index('AlertsTable', 'active'),
    ...index('FactsTable', 'public-ward'),
    ...usesDrafts,
  ],
  CarryFollowersRole: [...changesRequests, ...takes('MergesQueue')],
  EraseRole: [...writesRequests, ...index('RequestsTable', 'by-kept-from')],
  FindSendRole: [
    ...index('RequestsTable', 'by-contact'),
    ...table('SentTable', 'UpdateItem'),
    ...secret('RequestSecret'),
    ...takes('FindsQueue'),
    ...sends('MessagesQueue'),
  ],
  LookRole: [],
  DeliverRole: [...writesRequests, ...table('WorklistTable', 'GetItem', 'PutItem'), ...takes('ListedQueue')],
  IndexWordsRole: [
    ...table('WordsTable', 'BatchWriteItem', 'GetItem', 'PutItem'),
    ...readsRequests,
    ...secret('RequestSecret'),
    ...takes('WordEventsQueue'),
  ],
  InsightFactsRole: [
    ...table('FactsTable', 'GetItem', 'PutItem'),
    ...table('MeasuresTable', 'GetItem', 'PutItem'),
    ...index('FactsTable', 'by-department', 'by-service'),
    ...takes('InsightEventsQueue'),
  ],
  InsightMeasureRole: [
    ...table('MeasuresTable', 'DeleteItem', 'PutItem', 'Query'),
    ...index('FactsTable', 'by-department', 'by-service'),
  ],
  NotifyUpdatesRole: [
    ...readsRequests,
    ...readsSettings,
    ...secret('RequestSecret'),
    ...takes('UpdatesQueue'),
    ...sends('MessagesQueue'),
  ],
  Open311ProjectRole: [
    ...table('Open311PublicTable', 'GetItem', 'PutItem'),
    ...readsRequests,
    ...takes('Open311EventsQueue'),
  ],
  PublishRole: [
    ...publishes,
    ...table('RequestsTable', 'DescribeStream', 'GetRecords', 'GetShardIterator'),
    ...table('RequestsTable/stream/*', 'ListStreams'),
  ],
  RemindDraftsRole: [
    ...table('DraftsTable', 'GetItem', 'PutItem'),
    ...index('DraftsTable', 'by-reminder'),
    ...usesDrafts,
  ],
  RemindRole: [...takesRequests, ...index('RequestsTable', 'by-remind-month'), ...sends('MessagesQueue')],
  SendMessageRole: [
    ...table('SentTable', 'GetItem', 'PutItem', 'UpdateItem'),
    ...table('RequestsTable', 'GetItem', 'PutItem', 'UpdateItem'),
    ...table('StaffTable', 'DeleteItem', 'PutItem'),
    ...secret('NotifySecret'),
    ...secret('RequestSecret'),
    ...takes('MessagesQueue'),
  ],
  SettlePaymentsRole: [...writesRequests, ...index('RequestsTable', 'open-payments'), ...secret('PaySecret')],
  SweepRole: [...publishes, ...index('RequestsTable', 'pending')],
}
