import { Template } from 'aws-cdk-lib/assertions'
import { afterAll, describe, expect, it } from 'vitest'
import { calendarsEnding, oldestPending } from '#aws/core/metric.ts'
import { council } from '#council'
import { endingOf } from '../operate/redrive.ts'
import { installation, plain } from './testing.ts'

const shire = installation()
afterAll(shire.clear)

const template = Template.fromJSON(
  shire.synth({ council, foreign: 'adult-care=webhook,highways=open311,customer-relations=queue' }),
)
type Properties = Record<string, unknown>
const all = (type: string) =>
  Object.entries(template.findResources(type)).map(
    ([id, { Properties }]) => [id, Properties as Properties] as const,
  )
/** Without the one that CDK brings to copy files. */
const functions = all('AWS::Lambda::Function').filter(([id]) => !id.startsWith('CustomCDK'))

/** The logical id of what an ARN, a name or an address in the template is of. */
function target(value: unknown): string {
  const text = JSON.stringify(value)
  return /"(?:Ref|Fn::GetAtt)":\[?"([A-Za-z0-9]+)"/.exec(text)?.[1] ?? plain(value)
}

/** `<metric> of <logical id>` of every alarm. */
const watched = new Set(
  all('AWS::CloudWatch::Alarm').map(([, { MetricName, Dimensions = [] }]) => {
    const [{ Value } = { Value: 'all' }] = Dimensions as { Value: unknown }[]
    return `${MetricName} of ${target(Value)}`
  }),
)

const mappings = all('AWS::Lambda::EventSourceMapping').map(([, { FunctionName, EventSourceArn }]) => ({
  to: target(FunctionName),
  from: target(EventSourceArn),
  stream: JSON.stringify(EventSourceArn).includes('StreamArn'),
}))
const timed = new Set(
  all('AWS::Events::Rule').flatMap(([, { Targets }]) =>
    (Targets as unknown as { Arn: unknown }[]).map(({ Arn }) => target(Arn)),
  ),
)
const ofApi = new Set(
  all('AWS::ApiGatewayV2::Integration').map(([, { IntegrationUri }]) => target(IntegrationUri)),
)

/** What a user pool asks before it makes a token. */
const tokens = new Set(all('AWS::Cognito::UserPool').map(([, { LambdaConfig }]) => target(LambdaConfig)))

/** The alarms that the function needs, by what starts it. */
function needed(id: string): string[] {
  const own = mappings.filter(({ to }) => to === id)
  const queues = own
    .filter(({ stream }) => !stream)
    .map(({ from }) => `ApproximateAgeOfOldestMessage of ${from}`)
  const streams = own.some(({ stream }) => stream) ? [`Errors of ${id}`, `IteratorAge of ${id}`] : []
  const clock = timed.has(id) ? [`Errors of ${id}`] : []
  const asked = tokens.has(id) ? [`Errors of ${id}`] : []
  const [[api = ''] = []] = all('AWS::ApiGatewayV2::Api')
  return [...queues, ...streams, ...clock, ...asked, ...(ofApi.has(id) ? [`5xx of ${api}`] : [])]
}

describe('an alarm', () => {
  it('watches every function, by what starts it', () => {
    expect(functions.length).toBeGreaterThan(30)
    for (const [id] of functions) {
      expect(needed(id), `${id} is started by something`).not.toEqual([])
      for (const alarm of needed(id)) expect([...watched], id).toContain(alarm)
    }
  })

  it('watches every queue of what failed, and every queue that has one', () => {
    const queues = all('AWS::SQS::Queue')
    const dead = queues.flatMap(([, { RedrivePolicy }]) =>
      RedrivePolicy ? [target((RedrivePolicy as { deadLetterTargetArn: unknown }).deadLetterTargetArn)] : [],
    )
    expect(dead.length).toBeGreaterThan(10)
    for (const id of dead) expect([...watched]).toContain(`ApproximateNumberOfMessagesVisible of ${id}`)
    const living = queues.filter(([id]) => !dead.includes(id))
    expect(living.filter(([, { RedrivePolicy }]) => !RedrivePolicy)).toEqual([])
    for (const [id] of living) expect([...watched]).toContain(`ApproximateAgeOfOldestMessage of ${id}`)
  })

  it('says what a resident loses, in a sentence, and tells somebody when it starts and ends', () => {
    for (const [id, { AlarmDescription, AlarmActions, OKActions }] of all('AWS::CloudWatch::Alarm')) {
      expect(AlarmDescription, id).toMatch(/^[A-Z].{60,}/)
      expect([AlarmActions, OKActions], id).toMatchObject([[expect.anything()], [expect.anything()]])
    }
  })

  it('watches the calendars that know no days for much longer', () => {
    const { namespace: Namespace, metricName: MetricName } = calendarsEnding
    const alarms = Object.values(
      template.findResources('AWS::CloudWatch::Alarm', { Properties: { Namespace, MetricName } }),
    ).map(({ Properties }) => Properties)
    expect(alarms).toMatchObject([{ Statistic: 'Maximum', Threshold: 1, TreatMissingData: 'notBreaching' }])
  })

  it('names queues that npm run redrive knows, by the names that they have', () => {
    const named = all('AWS::CloudWatch::Alarm').flatMap(([, { AlarmDescription }]) =>
      [...String(AlarmDescription).matchAll(/npm run redrive -- ([a-z0-9-]+)/g)].map(([, name = '']) => name),
    )
    expect(named.length).toBeGreaterThan(10)
    const queues = all('AWS::SQS::Queue').map(([, { QueueName }]) => QueueName)
    for (const name of named) expect(queues).toContain(`${name}-dead${endingOf(name)}`)
  })

  it('watches the age of the oldest event that nobody has published, and that it is measured at all', () => {
    const { namespace: Namespace, metricName: MetricName } = oldestPending
    const alarms = Object.values(
      template.findResources('AWS::CloudWatch::Alarm', { Properties: { Namespace, MetricName } }),
    ).map(({ Properties }) => Properties)
    expect(alarms).toMatchObject([
      { Statistic: 'Maximum', Threshold: 30, TreatMissingData: 'notBreaching' },
      { Statistic: 'Maximum', Threshold: 300, TreatMissingData: 'breaching' },
    ])
  })
})
