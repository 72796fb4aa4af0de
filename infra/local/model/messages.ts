import { TemplateError } from '#infra/template/types.ts'
import { permits } from '../iam/evaluate.ts'
import type { Key } from '../iam/keys.ts'
import { readPolicy } from '../iam/policy.ts'
import type { Stack } from '../template/stack.ts'
import type { Queue, Subscription, Topic } from './plan.ts'

const queueAttributes = [
  'ContentBasedDeduplication',
  'DeduplicationScope',
  'DelaySeconds',
  'FifoQueue',
  'FifoThroughputLimit',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'RedriveAllowPolicy',
  'RedrivePolicy',
  'VisibilityTimeout',
]

/** Queues, topics and who subscribes to what. Protocols that reach a person (e-mail, text) reach nobody here. */
export function readMessages(stack: Stack, keys: Key[]) {
  const queues = stack.of('AWS::SQS::Queue').map(
    ({ logicalId, ref, attributes: { Arn = '', QueueName = '' }, properties }): Queue => ({
      logicalId,
      name: QueueName,
      arn: Arn,
      url: ref,
      attributes: pick(properties, queueAttributes),
      ...keyOf(properties, stack),
    }),
  )
  const topics = stack.of('AWS::SNS::Topic').map(
    ({ logicalId, ref, attributes: { TopicName = '' }, properties }): Topic => ({
      logicalId,
      name: TopicName,
      arn: ref,
      attributes: pick(properties, ['ContentBasedDeduplication', 'FifoTopic']),
      ...keyOf(properties, stack),
    }),
  )
  return { queues, topics, subscriptions: readSubscriptions(stack, queues, keys) }
}

type SubscriptionProperties = { Protocol: string; Endpoint: string; TopicArn: string }

function readSubscriptions(stack: Stack, queues: Queue[], keys: Key[]): Subscription[] {
  return stack.of<SubscriptionProperties>('AWS::SNS::Subscription').flatMap(({ logicalId, properties }) => {
    const { Protocol, Endpoint, TopicArn } = properties
    if (['email', 'email-json', 'sms'].includes(Protocol)) return []
    const queue = queues.find(({ arn }) => arn === Endpoint)
    if (Protocol !== 'sqs' || !queue)
      throw new TemplateError(`${logicalId}: the player delivers from topics to this stack's queues only.`)
    mustReach(stack, logicalId, TopicArn, queue, keys)
    return [
      {
        topic: TopicArn,
        queue: queue.arn,
        attributes: pick(properties, ['FilterPolicy', 'FilterPolicyScope', 'RawMessageDelivery']),
      },
    ]
  })
}

/** AWS drops what a topic may not put on a queue, without a word; here it stops the start. */
function mustReach(stack: Stack, subscription: string, topic: string, queue: Queue, keys: Key[]) {
  const policies = stack.of<{ Queues: string[]; PolicyDocument: unknown }>('AWS::SQS::QueuePolicy')
  const statements = policies
    .filter(({ properties }) => properties.Queues.includes(queue.url))
    .flatMap(({ logicalId, properties }) => readPolicy(properties.PolicyDocument, logicalId))
  const context = {
    'aws:sourcearn': topic,
    'aws:sourceaccount': stack.place.account,
    'aws:securetransport': 'true',
  }
  const may = (action: string, resource: string, by = statements) =>
    permits(by, { action, resource, context }, 'sns.amazonaws.com')
  if (!may('sqs:SendMessage', queue.arn)) {
    throw new TemplateError(
      `${subscription}: the policy of ${queue.logicalId} doesn't let the topic send (sqs:SendMessage for sns.amazonaws.com).`,
    )
  }
  const key = keys.find(({ arn }) => arn === queue.keyArn)
  for (const action of key ? ['kms:GenerateDataKey', 'kms:Decrypt'] : []) {
    if (key && !may(action, key.arn, key.statements)) {
      throw new TemplateError(
        `${subscription}: the key of ${queue.logicalId} doesn't let the topic use it (${action} for sns.amazonaws.com).`,
      )
    }
  }
}

/** The ARN of the key of a queue or topic; `Ref` of a key gives only its id. */
function keyOf(properties: Record<string, unknown>, { place }: Stack) {
  const id = properties.KmsMasterKeyId
  if (typeof id !== 'string' || id.startsWith('alias/')) return {}
  return {
    keyArn: id.startsWith('arn:')
      ? id
      : `arn:${place.partition}:kms:${place.region}:${place.account}:key/${id}`,
  }
}

/** Attributes as SQS and SNS take them: everything is text. */
function pick(properties: Record<string, unknown>, names: string[]): Record<string, string> {
  const present = names.filter((name) => properties[name] !== undefined)
  return Object.fromEntries(present.map((name) => [name, text(properties[name])]))
}

const text = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))
