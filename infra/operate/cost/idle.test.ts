import { describe, expect, it } from 'vitest'
import { costOf, idleMonth, tableOf } from './idle.ts'

const queue = (fifo: boolean) => ({ Type: 'AWS::SQS::Queue', Properties: fifo ? { FifoQueue: true } : {} })
const taken = (of: string) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: { EventSourceArn: { 'Fn::GetAtt': [of, 'Arn'] } },
})
const alarm = (more: Record<string, unknown>) => ({ Type: 'AWS::CloudWatch::Alarm', Properties: more })
const rule = (ScheduleExpression: string) => ({
  Type: 'AWS::Events::Rule',
  Properties: { ScheduleExpression, Targets: [{ Arn: { 'Fn::GetAtt': ['Sweep', 'Arn'] } }] },
})

const Resources = {
  Secret: { Type: 'AWS::SecretsManager::Secret' },
  Key: { Type: 'AWS::KMS::Key' },
  Fifo: queue(true),
  Plain: queue(false),
  Dead: queue(true),
  Table: { Type: 'AWS::DynamoDB::Table' },
  FifoTaken: taken('Fifo'),
  PlainTaken: taken('Plain'),
  StreamTaken: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] } },
  },
  Late: alarm({ Namespace: 'AWS/SQS', MetricName: 'Age', TreatMissingData: 'notBreaching' }),
  Unmeasured: alarm({ Namespace: 'Shire', MetricName: 'Oldest', TreatMissingData: 'breaching' }),
  Together: alarm({ Metrics: [{ MetricStat: {} }, { MetricStat: {} }, { Expression: 'a + b' }] }),
  Sweep: {
    Type: 'AWS::Lambda::Function',
    Properties: { MemorySize: 512, Environment: { Variables: { REQUESTS_TABLE: 'a', TOPIC_ARN: 'b' } } },
  },
  EveryMinute: rule('rate(1 minute)'),
  EachMorning: rule('cron(0 9 * * ? *)'),
}
const month = (resources: object = Resources) => idleMonth({ Resources: resources as typeof Resources })
const units = (unit: string, resources?: object) =>
  month(resources)
    .filter((line) => line.unit === unit)
    .reduce((sum, line) => sum + line.units, 0)

const minutes = 43_830

describe('a month in which nobody comes', () => {
  it('is paid by secret, by key, and by each metric that an alarm watches', () => {
    expect(units('secret, a month')).toBe(1)
    expect(units('key of KMS, a month')).toBe(1)
    expect(units('metric that an alarm watches, a month')).toBe(4)
    expect(units('metric of our own, a month')).toBe(1)
  })

  it('is paid by looks into queues that a function takes, and not into others or streams', () => {
    expect(units('call to a FIFO queue')).toBe(15 * minutes)
    expect(units('call to a standard queue')).toBe(15 * minutes)
  })

  it('is paid by run of a schedule, its memory, its tables’ key and its log', () => {
    const runs = minutes + minutes / 1440
    expect(units('run of a function')).toBeCloseTo(runs)
    expect(units('gigabyte-second of a function')).toBeCloseTo((runs / 2) * 0.1)
    expect(units('call to KMS')).toBeCloseTo(minutes / 5 + minutes / 1440)
  })

  it('is said line by line, with the sum last', () => {
    const sum = month().reduce((all, line) => all + costOf(line), 0)
    const table = tableOf(month()).split('\n')
    expect(table[0]).toMatch(/^ +0\.40 +1 {2}secrets \(secret, a month\)$/)
    expect(table.at(-1)).toBe(`${sum.toFixed(2).padStart(8)}  in all`)
    expect(tableOf(month())).not.toContain(' 0  ')
  })

  it('is not guessed where a schedule is of a kind that is not known', () => {
    expect(() => month({ ...Resources, Weekly: rule('cron(0 9 ? * MON *)') })).toThrow(
      'How often cron(0 9 ? * MON *) runs in a month is not known here',
    )
  })
})
