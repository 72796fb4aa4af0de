import { createHash } from 'node:crypto'
import type { Place } from './place.ts'

/** What the identity of a resource is made from; `property` gives a resolved property, or undefined. */
export type Named = {
  logicalId: string
  type: string
  place: Place
  /** Address of the gateway that answers for AWS, without a path. */
  gateway: string
  property(name: string): unknown
}

/** What `Ref` gives and what `Fn::GetAtt` gives. */
export type Identity = { ref: string; attributes: Record<string, string> }

/** The same short text for the same logical id, at every start. */
export function stableId(
  named: Pick<Named, 'logicalId' | 'place'>,
  length: number,
  alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789',
) {
  const digest = createHash('sha256').update(`${named.place.stack}/${named.logicalId}`).digest()
  return Array.from(digest.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('')
}

function arn(
  { place }: Named,
  service: string,
  rest: string,
  { region = place.region, account = place.account } = {},
) {
  return `arn:${place.partition}:${service}:${region}:${account}:${rest}`
}

/** The template's own name for the resource, or one made of the stack and the logical id. */
function physicalName(named: Named, property: string, suffix = '') {
  return String(named.property(property) ?? `${named.place.stack}-${named.logicalId}${suffix}`)
}

const fifo = (named: Named, property: string) => (named.property(property) === true ? '.fifo' : '')
const table = (named: Named): Identity => {
  const ref = physicalName(named, 'TableName')
  const own = arn(named, 'dynamodb', `table/${ref}`)
  return { ref, attributes: { Arn: own, StreamArn: `${own}/stream/local` } }
}
const onlyRef =
  (length: number) =>
  (named: Named): Identity => {
    const id = stableId(named, length)
    return { ref: id, attributes: { Id: id } }
  }
const withArn =
  (service: string, kind: string, nameProperty: string) =>
  (named: Named): Identity => {
    const ref = physicalName(named, nameProperty)
    return { ref, attributes: { Arn: arn(named, service, `${kind}${ref}`) } }
  }

/** One line for each resource type that the player can name. */
export const identities: Record<string, (named: Named) => Identity> = {
  'AWS::ApiGatewayV2::Api': (named) => {
    const ref = stableId(named, 10)
    const host = `${ref}.execute-api.${named.place.region}.${named.place.urlSuffix}`
    return { ref, attributes: { ApiId: ref, ApiEndpoint: `https://${host}` } }
  },
  'AWS::ApiGatewayV2::Authorizer': onlyRef(6),
  'AWS::ApiGatewayV2::Integration': onlyRef(7),
  'AWS::ApiGatewayV2::Route': onlyRef(7),
  'AWS::ApiGatewayV2::Stage': (named) => ({ ref: String(named.property('StageName')), attributes: {} }),
  'AWS::CloudFront::CachePolicy': onlyRef(12),
  'AWS::CloudFront::Distribution': (named) => {
    const ref = stableId(named, 14, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
    return { ref, attributes: { Id: ref, DomainName: `d${stableId(named, 13)}.cloudfront.net` } }
  },
  'AWS::CloudFront::Function': (named) => {
    const own = arn(named, 'cloudfront', `function/${physicalName(named, 'Name')}`, { region: '' })
    return { ref: own, attributes: { FunctionARN: own } }
  },
  'AWS::CloudFront::OriginAccessControl': onlyRef(13),
  'AWS::CloudFront::OriginRequestPolicy': onlyRef(12),
  'AWS::CloudFront::ResponseHeadersPolicy': onlyRef(12),
  'AWS::CloudWatch::Alarm': withArn('cloudwatch', 'alarm:', 'AlarmName'),
  'AWS::Cognito::UserPool': (named) => {
    const { region, urlSuffix } = named.place
    const ref = `${region}_${stableId(named, 9)}`
    const attributes = {
      Arn: arn(named, 'cognito-idp', `userpool/${ref}`),
      ProviderURL: `https://cognito-idp.${region}.${urlSuffix}/${ref}`,
      UserPoolId: ref,
    }
    return { ref, attributes }
  },
  'AWS::Cognito::UserPoolClient': (named) => {
    const ref = stableId(named, 26)
    return { ref, attributes: { ClientId: ref } }
  },
  'AWS::Cognito::UserPoolDomain': (named) => ({ ref: String(named.property('Domain')), attributes: {} }),
  'AWS::Cognito::UserPoolGroup': (named) => ({ ref: String(named.property('GroupName')), attributes: {} }),
  'AWS::Cognito::UserPoolIdentityProvider': (named) => ({
    ref: String(named.property('ProviderName')),
    attributes: {},
  }),
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::Events::Rule': withArn('events', 'rule/', 'Name'),
  'AWS::IAM::ManagedPolicy': (named) => {
    const own = arn(named, 'iam', `policy/${physicalName(named, 'ManagedPolicyName')}`, { region: '' })
    return { ref: own, attributes: { PolicyArn: own } }
  },
  'AWS::IAM::Policy': onlyRef(12),
  'AWS::IAM::Role': (named) => {
    const ref = physicalName(named, 'RoleName')
    return { ref, attributes: { Arn: arn(named, 'iam', `role/${ref}`, { region: '' }) } }
  },
  'AWS::KMS::Alias': (named) => ({ ref: String(named.property('AliasName')), attributes: {} }),
  'AWS::KMS::Key': (named) => {
    const ref = stableId(named, 32, '0123456789abcdef')
    return { ref, attributes: { KeyId: ref, Arn: arn(named, 'kms', `key/${ref}`) } }
  },
  'AWS::Lambda::EventSourceMapping': onlyRef(12),
  'AWS::Lambda::Function': withArn('lambda', 'function:', 'FunctionName'),
  'AWS::Lambda::LayerVersion': withArn('lambda', 'layer:', 'LayerName'),
  'AWS::Logs::LogGroup': (named) => {
    const ref = physicalName(named, 'LogGroupName')
    return { ref, attributes: { Arn: `${arn(named, 'logs', `log-group:${ref}`)}:*` } }
  },
  'AWS::S3::Bucket': (named) => {
    const ref = physicalName(named, 'BucketName').toLowerCase()
    const { region, urlSuffix, partition } = named.place
    const attributes = {
      Arn: `arn:${partition}:s3:::${ref}`,
      DomainName: `${ref}.s3.${urlSuffix}`,
      RegionalDomainName: `${ref}.s3.${region}.${urlSuffix}`,
    }
    return { ref, attributes }
  },
  'AWS::SNS::Topic': (named) => {
    const name = physicalName(named, 'TopicName', fifo(named, 'FifoTopic'))
    const own = arn(named, 'sns', name)
    return { ref: own, attributes: { TopicArn: own, TopicName: name } }
  },
  'AWS::SQS::Queue': (named) => {
    const name = physicalName(named, 'QueueName', fifo(named, 'FifoQueue'))
    const ref = `${named.gateway}/${named.place.account}/${name}`
    return { ref, attributes: { Arn: arn(named, 'sqs', name), QueueName: name, QueueUrl: ref } }
  },
  'AWS::Scheduler::Schedule': withArn('scheduler', 'schedule/default/', 'Name'),
  'AWS::Scheduler::ScheduleGroup': withArn('scheduler', 'schedule-group/', 'Name'),
  'AWS::SecretsManager::Secret': (named) => {
    const own = arn(named, 'secretsmanager', `secret:${physicalName(named, 'Name')}-${stableId(named, 6)}`)
    return { ref: own, attributes: { Id: own } }
  },
}
