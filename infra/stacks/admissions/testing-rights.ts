import { files, index, secret, seesWhatIsMissing, sends, table, tableOf, takes } from '../testing-kinds.ts'

const onDesk = '/api/workspace/admissions'

/** What each route of school admissions needs. */
export const admissionsByRoute: readonly { routes: readonly string[]; need: readonly string[] }[] = [
  {
    routes: [
      'GET /api/admissions/fair-access/{reference}',
      'GET /api/admissions/held/{reference}',
      'POST /api/admissions/held/{reference}/corrections',
      'GET /api/admissions/offers/{reference}',
      'GET /api/admissions/offers/{reference}/letter.pdf',
      'GET /api/admissions/offers/{reference}/answer',
      'GET /api/admissions/offers/{reference}/changes',
      'POST /api/admissions/offers/{reference}/answer',
      'GET /api/admissions/offers/{reference}/lists',
      'ANY /api/admissions/rounds/{round}/draw',
      'ANY /api/admissions/rounds/{round}/published',
      'ANY /api/admissions/vacancies',
      'ANY /api/admissions/figures',
      'ANY /api/admissions/figures/{school}',
      'ANY /api/admissions/open-data/{file}',
      'ANY /api/admissions/reports/{year}',
      'ANY /api/admissions/reports/{year}/report.html',
      'ANY /api/admissions/reports/{year}/report.pdf',
    ],
    need: [
      ...table('AdmissionsTable', 'GetItem'),
      // A family writes into an application, and never into a round or what families are told.
      ...tableOf('AdmissionsTable', '*-????-????', 'PutItem'),
      ...tableOf('AdmissionsTable', '*-????-????/offers', 'Query'),
      ...tableOf('AdmissionsTable', 'vacancies', 'Query'),
      // What anybody may know of how places were given.
      ...tableOf('AdmissionsTable', 'figures*', 'Query'),
      ...files('rounds/published', 'GetObject'),
      ...seesWhatIsMissing,
      // To have the family told that its answer is there.
      ...sends('RoundTasksQueue'),
    ],
  },
  {
    routes: [
      ...[
        '',
        '/{round}',
        '/{round}/problems',
        '/{round}/children',
        '/{round}/runs',
        '/{round}/runs/{run}',
      ].map((path) => `GET ${onDesk}/rounds${path}`),
      ...[
        '/numbers',
        '/numbers/{school}/losers',
        '/calls',
        '/answers',
        '/waiting',
        '/waiting/{school}',
        '/changes',
        '/changes/{change}',
        '/exchange',
        '/exchange/{neighbour}',
        '/compare/{a}/{b}',
      ].map((path) => `GET ${onDesk}/rounds/{round}${path}`),
      ...[
        'acts',
        'children/search',
        'draw',
        'numbers',
        'calls',
        'waiting',
        'waiting/{school}',
        'runs',
        'runs/{run}/signatures',
        'publication',
        'changes',
        'changes/preview',
        'changes/{change}',
        'exchange/{neighbour}',
      ].map((path) => `POST ${onDesk}/rounds/{round}/${path}`),
      `GET ${onDesk}/children/{reference}`,
      `GET ${onDesk}/children/{reference}/answer`,
      `POST ${onDesk}/children/{reference}/answer`,
      `POST ${onDesk}/children/{reference}/facts`,
      `POST ${onDesk}/children/{reference}/corrections/{id}`,
      `GET ${onDesk}/fair-access`,
      `POST ${onDesk}/fair-access`,
      `GET ${onDesk}/fair-access/{reference}`,
      `POST ${onDesk}/fair-access/{reference}`,
      `GET ${onDesk}/seats/{school}/fair-access`,
      `POST ${onDesk}/seats/{school}/fair-access/referrals`,
      `POST ${onDesk}/seats/{school}/fair-access/{reference}`,
      `GET ${onDesk}/vacancies`,
      `POST ${onDesk}/vacancies`,
      `GET ${onDesk}/vacancies/{school}`,
      `POST ${onDesk}/vacancies/{school}`,
      `POST ${onDesk}/vacancies/{school}/reminders`,
      `GET ${onDesk}/reports`,
      `GET ${onDesk}/reports/{year}`,
      `POST ${onDesk}/reports/{year}`,
      `GET ${onDesk}/seats`,
      `GET ${onDesk}/seats/{school}/{round}`,
      `GET ${onDesk}/seats/{school}/{round}/answers`,
      `POST ${onDesk}/seats/{school}/{round}`,
      `POST ${onDesk}/seats/{school}/{round}/order`,
      `POST ${onDesk}/seats/{school}/{round}/marks`,
    ],
    need: [
      ...table('AdmissionsTable', 'BatchGetItem', 'GetItem', 'PutItem', 'Query'),
      ...index('AdmissionsTable', 'by-name', 'by-round'),
      ...files('rounds', 'GetObject'),
      ...seesWhatIsMissing,
      ...table('StaffTable', 'PutItem'),
      ...sends('RoundTasksQueue'),
    ],
  },
]

/** What its functions may do that no route reaches. */
export const admissionsWithoutRoute: Record<string, string[]> = {
  AdmissionsRunRole: [
    ...table(
      'AdmissionsTable',
      'BatchGetItem',
      'BatchWriteItem',
      // Of rounds that are over, offers are deleted.
      'DeleteItem',
      'GetItem',
      'PutItem',
      'Query',
      'UpdateItem',
    ),
    ...index('AdmissionsTable', 'by-round'),
    ...files('rounds', 'GetObject', 'PutObject'),
    ...seesWhatIsMissing,
    ...secret('RequestSecret'),
    ...takes('RoundTasksQueue'),
    ...sends('RoundTasksQueue'),
    ...table('RequestsTable', 'GetItem'),
    // It says of applications that they are done, and can say it of nothing else.
    ...tableOf('RequestsTable', 'SA-*', 'PutItem'),
    ...sends('MessagesQueue'),
  ],
  AdmissionsTakeRole: [
    // Of an application that is erased, its offers are deleted.
    ...tableOf('AdmissionsTable', '*-????-????/offers', 'DeleteItem', 'Query'),
    // And what was changed of it after its round was run.
    ...tableOf('AdmissionsTable', '*-????-????', 'DeleteItem', 'GetItem', 'PutItem', 'Query'),
    ...table('RequestsTable', 'GetItem'),
    ...takes('ApplicationsQueue'),
    // Where the home is, as the provider of its address has it.
    ...secret('PlacesSecret'),
  ],
}
