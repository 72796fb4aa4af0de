import { Template } from 'aws-cdk-lib/assertions'
import { afterAll, describe, expect, it } from 'vitest'
import { council } from '#council'
import { listIndexes } from '#requests/worklist.ts'
import { allowedBy, installation, plain } from './testing.ts'

const shire = installation()
afterAll(shire.clear)

const raw = shire.synth()
const template = Template.fromJSON(raw)

/** Without the one that CDK brings to copy files. */
const ours = (type: string) =>
  Object.entries(template.findResources(type)).filter(([id]) => !id.startsWith('CustomCDKBucketDeployment'))

const mayPublish = [
  'dynamodb:DeleteItem RequestsTable',
  'dynamodb:GetItem RequestsTable',
  'dynamodb:UpdateItem RequestsTable',
  's3:DeleteObject EvidenceBucket/checked/*',
  's3:DeleteObject EvidenceBucket/evidence/*',
  's3:GetObject EvidenceBucket/checked/*',
  's3:ListBucket EvidenceBucket',
  's3:PutObject EvidenceBucket/evidence/*',
  'sns:Publish EventsTopic',
]

const takes = (queue: string) =>
  ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map(
    (action) => `sqs:${action} ${queue}`,
  )

const mayUseDrafts = ['secretsmanager:GetSecretValue RequestSecret', 'sqs:SendMessage MessagesQueue']

/** The whole of what functions may do. A function that is not here fails the test. */
const allowed: Record<string, string[]> = {
  AskAlertsRole: [
    'dynamodb:DeleteItem AlertsTable',
    'dynamodb:GetItem AlertsTable',
    'dynamodb:PutItem AlertsTable',
    'secretsmanager:GetSecretValue RequestSecret',
    'sqs:SendMessage MessagesQueue',
  ],
  SendAlertsRole: [
    'dynamodb:GetItem AlertsTable',
    'dynamodb:PutItem AlertsTable',
    'dynamodb:Query AlertsTable/index/active',
    'dynamodb:Query FactsTable/index/public-ward',
    'secretsmanager:GetSecretValue RequestSecret',
    'sqs:SendMessage MessagesQueue',
  ],
  AddressesRole: ['secretsmanager:GetSecretValue PlacesSecret'],
  AfterRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem RequestsTable',
    'secretsmanager:GetSecretValue RequestSecret',
  ],
  AuthoriseOriginRole: ['secretsmanager:GetSecretValue OriginSecret'],
  CarryFollowersRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem RequestsTable',
    'secretsmanager:GetSecretValue RequestSecret',
    ...takes('MergesQueue'),
  ],
  CheckEvidenceRole: [
    's3:DeleteObject EvidenceBucket/incoming/*',
    's3:GetObject EvidenceBucket/checked/*',
    's3:GetObject EvidenceBucket/incoming/*',
    's3:ListBucket EvidenceBucket',
    's3:PutObject EvidenceBucket/checked/*',
    'secretsmanager:GetSecretValue RequestSecret',
  ],
  EraseRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem RequestsTable',
    'dynamodb:Query RequestsTable/index/by-kept-from',
  ],
  EvidenceRole: ['s3:PutObject EvidenceBucket/incoming/*'],
  ForDepartmentsRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem RequestsTable',
    's3:GetObject EvidenceBucket/evidence/*',
    's3:ListBucket EvidenceBucket',
    'secretsmanager:GetSecretValue HighwaysKeySecret',
    'secretsmanager:GetSecretValue RequestSecret',
  ],
  FindRequestsRole: ['sqs:SendMessage FindsQueue'],
  FindSendRole: [
    'dynamodb:Query RequestsTable/index/by-contact',
    'dynamodb:UpdateItem SentTable',
    'secretsmanager:GetSecretValue RequestSecret',
    ...takes('FindsQueue'),
    'sqs:SendMessage MessagesQueue',
  ],
  FollowRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem RequestsTable',
    'secretsmanager:GetSecretValue RequestSecret',
  ],
  DeliverRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:GetItem WorklistTable',
    'dynamodb:PutItem RequestsTable',
    'dynamodb:PutItem WorklistTable',
    'sqs:ChangeMessageVisibility HighwaysQueue',
    'sqs:DeleteMessage HighwaysQueue',
    'sqs:GetQueueAttributes HighwaysQueue',
    'sqs:ReceiveMessage HighwaysQueue',
  ],
  IndexWordsRole: [
    'dynamodb:BatchWriteItem WordsTable',
    'dynamodb:GetItem RequestsTable',
    'dynamodb:GetItem WordsTable',
    'dynamodb:PutItem WordsTable',
    'secretsmanager:GetSecretValue RequestSecret',
    ...takes('WordEventsQueue'),
  ],
  InsightFactsRole: [
    'dynamodb:GetItem FactsTable',
    'dynamodb:GetItem MeasuresTable',
    'dynamodb:PutItem FactsTable',
    'dynamodb:PutItem MeasuresTable',
    'dynamodb:Query FactsTable/index/by-department',
    'dynamodb:Query FactsTable/index/by-service',
    ...takes('InsightEventsQueue'),
  ],
  InsightMeasureRole: [
    'dynamodb:DeleteItem MeasuresTable',
    'dynamodb:PutItem MeasuresTable',
    'dynamodb:Query FactsTable/index/by-department',
    'dynamodb:Query FactsTable/index/by-service',
    'dynamodb:Query MeasuresTable',
  ],
  InsightRole: [
    'dynamodb:BatchGetItem MeasuresTable',
    'dynamodb:GetItem RequestsTable',
    'dynamodb:Query FactsTable/index/by-department',
    'dynamodb:Query FactsTable/index/open-public',
    'dynamodb:Query FactsTable/index/public-service',
    'dynamodb:Query FactsTable/index/public-ward',
    'dynamodb:Query MeasuresTable',
    'dynamodb:Query MeasuresTable/index/still-open',
  ],
  JourneysRole: ['dynamodb:UpdateItem MeasuresTable'],
  LateEvidenceRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem RequestsTable',
    'secretsmanager:GetSecretValue RequestSecret',
  ],
  MyRequestsRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:Query RequestsTable/index/by-contact',
    'secretsmanager:GetSecretValue RequestSecret',
  ],
  NearbyRole: ['dynamodb:Query RequestsTable/index/by-cell'],
  NotifyUpdatesRole: [
    'dynamodb:GetItem RequestsTable',
    'secretsmanager:GetSecretValue RequestSecret',
    ...takes('UpdatesQueue'),
    'sqs:SendMessage MessagesQueue',
  ].sort(),
  Open311PhotoRole: [
    'dynamodb:GetItem RequestsTable',
    's3:GetObject EvidenceBucket/evidence/*',
    's3:ListBucket EvidenceBucket',
  ],
  Open311ProjectRole: [
    'dynamodb:GetItem Open311PublicTable',
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem Open311PublicTable',
    ...takes('Open311EventsQueue'),
  ],
  Open311ReportRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem RequestsTable',
    's3:PutObject EvidenceBucket/checked/*',
    'secretsmanager:GetSecretValue Open311FixmystreetKeySecret',
    'secretsmanager:GetSecretValue RequestSecret',
  ],
  Open311Role: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:Query Open311PublicTable',
    'dynamodb:Query Open311PublicTable/index/by-service',
    'dynamodb:Query Open311PublicTable/index/by-status',
    'secretsmanager:GetSecretValue Open311FixmystreetKeySecret',
  ],
  OpenDraftRole: [
    'dynamodb:DeleteItem DraftsTable',
    'dynamodb:GetItem DraftsTable',
    'dynamodb:PutItem DraftsTable',
    ...mayUseDrafts,
  ],
  PaymentRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem RequestsTable',
    'secretsmanager:GetSecretValue PaySecret',
  ],
  PublishRole: [
    ...mayPublish,
    'dynamodb:DescribeStream RequestsTable',
    'dynamodb:GetRecords RequestsTable',
    'dynamodb:GetShardIterator RequestsTable',
    'dynamodb:ListStreams RequestsTable/stream/*',
  ].sort(),
  ReconsiderRole: ['dynamodb:GetItem RequestsTable', 'dynamodb:PutItem RequestsTable'],
  RemindDraftsRole: [
    'dynamodb:GetItem DraftsTable',
    'dynamodb:PutItem DraftsTable',
    'dynamodb:Query DraftsTable/index/by-reminder',
    ...mayUseDrafts,
  ],
  RemindRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem RequestsTable',
    'dynamodb:Query RequestsTable/index/by-remind-month',
    'secretsmanager:GetSecretValue RequestSecret',
    'sqs:SendMessage MessagesQueue',
  ],
  SaveDraftRole: [
    'dynamodb:GetItem DraftsTable',
    'dynamodb:PutItem DraftsTable',
    'dynamodb:UpdateItem DraftsTable',
    ...mayUseDrafts,
  ],
  SendMessageRole: [
    'dynamodb:GetItem SentTable',
    'dynamodb:PutItem SentTable',
    'dynamodb:UpdateItem RequestsTable',
    'dynamodb:UpdateItem SentTable',
    'secretsmanager:GetSecretValue NotifySecret',
    'secretsmanager:GetSecretValue RequestSecret',
    ...takes('MessagesQueue'),
  ],
  ServicesRole: [],
  SettlePaymentsRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem RequestsTable',
    'dynamodb:Query RequestsTable/index/open-payments',
    'secretsmanager:GetSecretValue PaySecret',
  ],
  ShowEvidenceRole: [
    'dynamodb:GetItem RequestsTable',
    's3:GetObject EvidenceBucket/evidence/*',
    's3:ListBucket EvidenceBucket',
  ],
  ShowNoticesRole: ['dynamodb:Query Notices'],
  SubmitRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem RequestsTable',
    'secretsmanager:GetSecretValue RequestSecret',
  ],
  SweepRole: [...mayPublish, 'dynamodb:Query RequestsTable/index/pending'].sort(),
  TrackRole: ['dynamodb:GetItem RequestsTable'],
  WorkspaceEnterRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem RequestsTable',
    'secretsmanager:GetSecretValue RequestSecret',
  ],
  WorkspaceKeptRole: [
    'dynamodb:DeleteItem StaffTable',
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem StaffTable',
    'dynamodb:Query StaffTable',
  ],
  WorkspaceListsRole: [
    'dynamodb:BatchGetItem WordsTable',
    'dynamodb:BatchGetItem WorklistTable',
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem StaffTable',
    ...Object.keys(listIndexes).map((index) => `dynamodb:Query WorklistTable/index/${index}`),
    'dynamodb:Query WordsTable',
    'secretsmanager:GetSecretValue RequestSecret',
  ].sort(),
  WorkspaceRequestRole: [
    'dynamodb:GetItem RequestsTable',
    'dynamodb:PutItem RequestsTable',
    'dynamodb:PutItem StaffTable',
    'dynamodb:Query RequestsTable/index/by-cell',
    's3:GetObject EvidenceBucket/evidence/*',
    's3:ListBucket EvidenceBucket',
    's3:PutObject EvidenceBucket/checked/*',
    'secretsmanager:GetSecretValue RequestSecret',
  ],
  WorkspaceSessionRole: [],
}

/** Addresses of systems that others run. */
const outside = [
  'https://api.notifications.service.gov.uk',
  'https://publicapi.payments.service.gov.uk',
  'https://api.os.uk/search/places/v1',
]

describe('functions', () => {
  it('may do what the table says and nothing else', () => {
    const found = ours('AWS::IAM::Role').map(([id, role]) => [plain({ Ref: id }), allowedBy(role.Properties)])
    expect(Object.fromEntries(found)).toEqual(allowed)
  })

  it('get their rights from nowhere else', () => {
    expect(ours('AWS::IAM::Policy')).toEqual([])
    expect(ours('AWS::IAM::ManagedPolicy')).toEqual([])
  })

  it('run on Node 24 and arm64, and write JSON to a log that ends', () => {
    expect(ours('AWS::Lambda::Function').length).toBe(Object.keys(allowed).length)
    for (const [id, { Properties }] of ours('AWS::Lambda::Function')) {
      const { Architectures, Runtime, LoggingConfig } = Properties
      expect({ id, Architectures, Runtime }).toEqual({ id, Architectures: ['arm64'], Runtime: 'nodejs24.x' })
      expect(LoggingConfig.LogFormat).toBe('JSON')
      expect(raw.Resources[LoggingConfig.LogGroup.Ref]?.Properties).toEqual({ RetentionInDays: 90 })
    }
    template.resourceCountIs('Custom::LogRetention', 0)
  })

  it('are given names of things, never a secret', () => {
    for (const [, { Properties }] of ours('AWS::Lambda::Function')) {
      for (const [name, value] of Object.entries(Properties.Environment?.Variables ?? {})) {
        if (name === 'DEPARTMENT') expect(value).toBe('highways')
        else if (outside.includes(value as string)) expect(name).toMatch(/_URL$/)
        else if (name.startsWith('OIDC_')) expect(plain(value)).toMatch(/^StaffPool$|^StaffClient$|^https:/)
        else if (name === 'SITE_URL') expect(plain(value)).toBe('https://SiteDistribution')
        else expect(Object.keys(value as object)).toEqual(['Ref'])
      }
    }
  })

  it('leave the others their share of concurrent runs, unless the account has none to set aside', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      MemorySize: 1769,
      ReservedConcurrentExecutions: 20,
    })
    const small = shire.synth({ context: { reserveConcurrency: 'false' } })
    expect(JSON.stringify(small)).not.toContain('ReservedConcurrentExecutions')
  })

  it('look up no addresses where the council has no provider', () => {
    const without = Template.fromJSON(shire.synth({ council: { ...council, addressLookup: null } }))
    expect(Object.keys(template.findResources('AWS::Lambda::Function')).join()).toMatch(/Addresses/)
    expect(JSON.stringify(without.toJSON())).not.toMatch(/Addresses|PlacesSecret|api\.os\.uk/)
  })

  it('take no payments where the council takes none', () => {
    const without = shire.synth({ council: { ...council, payments: false } })
    expect(Object.keys(template.findResources('AWS::Lambda::Function')).join()).toMatch(/SettlePayments/)
    expect(JSON.stringify(without)).not.toMatch(/SettlePayments|PaySecret|publicapi\.payments/)
  })

  it('are asked for by name when one is not built', () => {
    expect(() => shire.synth({ functions: import.meta.dirname })).toThrow(
      /write api\/functions\/[a-z-]+\.ts and run npm run build/,
    )
  })
})
