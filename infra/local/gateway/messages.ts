import type { EngineAnswer } from '../engines/messages.ts'
import type { Plan } from '../model/plan.ts'
import { type Call, type Engines, passOn, targetOf } from './call.ts'
import type { Needs } from './guard.ts'
import { checkPublished, checkSent } from './message-characters.ts'

/** Answers for SQS. */
export function callQueues(call: Call, engines: Engines): Promise<EngineAnswer> {
  const action = targetOf(call.request)
  const parameters = JSON.parse(call.body.toString())
  call.need(queueNeeds(engines.plan, action, parameters))
  if (action.startsWith('SendMessage')) checkSent(parameters)
  return passOn(call, engines)
}

/** Answers for SNS. */
export function callTopics(call: Call, engines: Engines): Promise<EngineAnswer> {
  const form = new URLSearchParams(call.body.toString())
  call.need(topicNeeds(engines.plan, form))
  checkPublished(form)
  return passOn(call, engines)
}

/** What a call of SQS needs. */
export function queueNeeds(
  { queues, place }: Plan,
  action: string,
  parameters: Record<string, unknown>,
): Needs {
  const name = String(parameters.QueueUrl ?? parameters.QueueName ?? '*')
    .split('/')
    .at(-1)
  const queue = queues.find((one) => one.name === name)
  const sends = action.startsWith('SendMessage')
  const keyActions = sends
    ? ['kms:GenerateDataKey', 'kms:Decrypt']
    : action === 'ReceiveMessage'
      ? ['kms:Decrypt']
      : []
  const resource = queue?.arn ?? `arn:${place.partition}:sqs:${place.region}:${place.account}:${name}`
  return {
    access: [{ action: `sqs:${single(action)}`, resource }],
    ...(queue?.keyArn && { key: { arn: queue.keyArn, actions: keyActions, service: 'sqs' } }),
  }
}

/** What a call of SNS needs. */
export function topicNeeds({ topics }: Plan, form: URLSearchParams): Needs {
  const action = form.get('Action') ?? ''
  const resource = form.get('TopicArn') ?? form.get('SubscriptionArn') ?? '*'
  const topic = topics.find(({ arn }) => arn === resource)
  const keyActions = action.startsWith('Publish') ? ['kms:GenerateDataKey', 'kms:Decrypt'] : []
  return {
    access: [{ action: `sns:${single(action)}`, resource }],
    ...(topic?.keyArn && { key: { arn: topic.keyArn, actions: keyActions, service: 'sns' } }),
  }
}

/** A batch needs the permission of what is in it. */
const single = (action: string) => action.replace(/Batch$/, '')
