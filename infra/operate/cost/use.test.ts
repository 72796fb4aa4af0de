import { expect, it } from 'vitest'
import { type Counted, thousand } from './use.ts'

const lambda = { Type: 'AWS::Lambda::Function', Properties: { MemorySize: 1024 } }
const starts = (Type: string, Properties: Record<string, unknown>) => ({ Type, Properties })
const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] })
const Resources = {
  Resident: lambda,
  Deliver: lambda,
  Sweep: lambda,
  Taken: starts('AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: 'Deliver' } }),
  Minute: starts('AWS::Events::Rule', { Targets: [{ Arn: arn('Sweep') }] }),
}
const counted = (runs: Record<string, number>, calls: [string, string, number][]): Counted => ({
  functions: Object.entries(runs).map(([name, runs]) => ({
    name,
    runs,
    routes: [],
    errors: 0,
    running: 0,
    started: true,
  })),
  calls: calls.map(([who, action, times]) => ({ who, action, times })),
})

it('counts what was done between two looks, and nothing of schedules', () => {
  const before = counted({ Resident: 3, Deliver: 1, Sweep: 9 }, [['Resident', 'dynamodb:PutItem', 3]])
  const after = counted({ Resident: 5, Deliver: 3, Sweep: 12 }, [
    ['Resident', 'dynamodb:PutItem', 5],
    ['Deliver', 'dynamodb:PutItem', 4],
    ['Resident', 's3:ListBucket', 4],
    ['Sweep', 'dynamodb:Query', 3],
  ])
  const lines = thousand({ Resources }, { before, after, times: 2, requests: 3 })
  const units = Object.fromEntries(lines.map(({ unit, units }) => [unit, units]))
  expect(units).toEqual({
    'request to CloudFront': 3000,
    'request to the HTTP API': 3000,
    'run of a function': 2000,
    'gigabyte-second of a function': 200,
    'call to a FIFO queue': 2000,
    'write to a table': 3000,
  })
})
