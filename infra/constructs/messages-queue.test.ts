import { Match, Template } from 'aws-cdk-lib/assertions'
import { afterAll, describe, expect, it } from 'vitest'
import { secondsOfDays } from '#contract/calendar/length.ts'
import { installation } from '../stacks/testing.ts'

const shire = installation()
afterAll(shire.clear)
const template = Template.fromJSON(shire.synth())

const queueOf = (QueueName: string) =>
  Object.entries(template.findResources('AWS::SQS::Queue', { Properties: { QueueName } }))[0] ?? [
    '',
    undefined,
  ]

const days = (count: number) => secondsOfDays(count)

describe.each([
  ['messages', ''],
  ['finds', ''],
  ['updates', '.fifo'],
])('the queue %s', (name, ending) => {
  const [queue, resource] = queueOf(`${name}${ending}`)
  const [dead, deadResource] = queueOf(`${name}-dead${ending}`)

  it('is encrypted with our key, forgets soon, and keeps what failed for longer', () => {
    for (const one of [resource, deadResource]) {
      expect(one?.Properties).toMatchObject({
        KmsMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] },
      })
    }
    expect(resource?.Properties.MessageRetentionPeriod).toBe(days(2))
    expect(deadResource?.Properties.MessageRetentionPeriod).toBe(days(7))
    expect(resource?.Properties.RedrivePolicy.deadLetterTargetArn).toEqual({ 'Fn::GetAtt': [dead, 'Arn'] })
  })

  it('has alarms that say what a resident loses, and what to do', () => {
    const on = (id: string, MetricName: string) =>
      Object.values(
        template.findResources('AWS::CloudWatch::Alarm', {
          Properties: {
            MetricName,
            Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [id, 'QueueName'] } }],
          },
        }),
      ).map(({ Properties }) => Properties.AlarmDescription as string)
    const [failed = ''] = on(dead, 'ApproximateNumberOfMessagesVisible')
    const [late = ''] = on(queue, 'ApproximateAgeOfOldestMessage')
    expect(failed).toMatch(/residents/i)
    expect(failed).toContain(`npm run redrive -- ${name}`)
    expect(late).toMatch(/residents/i)
  })

  it('starts its function, which leaves what failed', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [queue, 'Arn'] },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    })
  })
})

it('news of every department comes to the queue of updates, of the types that somebody is told of', () => {
  const [updates] = queueOf('updates.fifo')
  template.hasResourceProperties('AWS::SNS::Subscription', {
    Endpoint: { 'Fn::GetAtt': [updates, 'Arn'] },
    RawMessageDelivery: true,
    FilterPolicy: { type: Match.arrayWith(['shire.request.submitted.v1', 'shire.request.refunded.v1']) },
  })
})
