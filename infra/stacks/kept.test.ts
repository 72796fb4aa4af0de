import { afterAll, describe, expect, it } from 'vitest'
import { council } from '#council'
import { appOf, type SynthOptions } from '../app.ts'
import { loadStacks } from '../template/load.ts'
import { installation } from './testing.ts'

const shire = installation()
afterAll(shire.clear)

const departments = council.departments.filter(({ id }) =>
  ['highways', 'adult-care', 'transport'].includes(id),
)
const foreign = 'adult-care=webhook,transport=open311'

function stacksOf(more: Partial<SynthOptions> = {}) {
  const app = appOf(shire.options({ council: { ...council, departments }, foreign, ...more }))
  const [root, ...nested] = loadStacks(app.synth().directory)
  return { root: root!.template.Resources, nested: nested.map(({ template }) => template.Resources) }
}

/** Data, keys, and what people outside know by its address or are a member of. */
const lasting = new Set([
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::CloudFront::Distribution',
  'AWS::DynamoDB::Table',
  'AWS::KMS::Key',
  'AWS::S3::Bucket',
  'AWS::SNS::Topic',
  'AWS::SecretsManager::Secret',
])
const withoutHash = (id: string) => id.replace(/[0-9A-F]{8}$/, '')
type Resources = ReturnType<typeof stacksOf>['root']
const lastingIn = (resources: Resources) =>
  Object.entries(resources)
    .filter(
      ([, { Type, DeletionPolicy }]) => lasting.has(Type) || String(DeletionPolicy).startsWith('Retain'),
    )
    .map(([id, { Type }]) => (Type === 'AWS::Cognito::UserPoolGroup' ? withoutHash(id) : id))

/**
 * By these ids CloudFormation knows what it has made. Another id is another table, empty, beside the one with the data: a
 * change here needs a way for the data. Groups of staff stand in the council's profile instead, which may have more of
 * them at any time: the id comes from the name, so that a group keeps its members while it keeps its name.
 */
const known = [
  'AdmissionsTable5BD9572B',
  'AdultCareWebhookKeySecret4F8141BB',
  'AlertsTable3C20DA98',
  'AppealsTableB2C9F34C',
  'DepartmentKeysSecret58F4BC65',
  'DraftsTableC34CD0ED',
  'EventsTopic97220A64',
  'EvidenceBucketDA17E118',
  'FactsTable164BB042',
  'FosteringFilesBucket95843CE8',
  'FosteringSecretFF6A9FA3',
  'FosteringTable80248355',
  'HandoversTableB80D0094',
  'Key961B73FD',
  'MeasuresTable64EE7FB4',
  'NoticesCD1BD20F',
  'NotifySecret979FBFC3',
  'Open311FixmystreetKeySecret6938AEDE',
  'Open311PublicTableB09BB7F7',
  'OperationsAlarms65F99440',
  'OriginSecret9A421E71',
  'PaySecret2EC76E52',
  'PeopleTable42ECE6FB',
  'PlacesSecretCA4DBA47',
  'RequestSecretF676A271',
  'RequestsTable00222A0D',
  'SentTable2ECBD7C9',
  'SettingsTable9DA1E611',
  'SiteBucket978D4AEB',
  'SiteDistribution390DED28',
  'StaffClient41F60B17',
  'StaffDomainF2BCFBCE',
  'StaffPool2454FE40',
  'StaffTableF84C3EB5',
  'TransportOpen311KeySecretC6C2B8CF',
  'WordsTableBAF23FDB',
  'WorklistTable2802D9E8',
]

const groups = council.operations.staffGroups.map(({ group }) => `Staff${group.replaceAll('-', '')}`)
const kept = [...known, ...groups].sort()

describe('what must never go', () => {
  const { root, nested } = stacksOf()

  it('has the ids that it has always had', () => {
    expect(lastingIn(root).sort()).toEqual(kept)
  })

  it('is in the root alone', () => {
    expect(nested.length).toBeGreaterThan(5)
    expect(nested.flatMap(lastingIn)).toEqual([])
  })

  it('stays by itself while the wings are left out', () => {
    const bare = stacksOf({ context: { wings: 'false' } })
    expect(bare.nested).toEqual([])
    expect(lastingIn(bare.root).sort()).toEqual(kept)
    const types = Object.values(bare.root).map(({ Type }) => Type)
    expect(types).not.toContain('AWS::SQS::Queue')
    expect(types).not.toContain('AWS::ApiGatewayV2::Route')
  })
})
