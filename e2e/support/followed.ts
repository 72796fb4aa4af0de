import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { policyInWords } from '#admissions/policy/words/policy.ts'
import { Action, actGroups } from '#contract/workspace/acts/acts.ts'
import { council } from '#council'
import { policies } from '#council/admissions/policies.ts'
import { calendars } from '#council/calendars.ts'
import { servicesRoutes } from '#http/document/services.ts'
import { installation } from '#infra/stacks/testing.ts'
import { services } from '#services/index.ts'
import { kinds } from '#web/features/workspace/actions/kinds/index.ts'

/**
 * What there is in a tree in which somebody has followed CONTRIBUTING.md: run as a test in such a copy, by
 * `e2e/contributing.test.ts`, under the titles of the sections.
 */

const shire = installation()
afterAll(shire.clear)
const ours = council.departments.filter(({ id }) => id === 'country-parks')
const template = shire.synth({ council: { ...council, departments: ours }, staging: false })
const properties = (type: string) =>
  Object.values(template.Resources)
    .filter(({ Type }) => Type === type)
    .map(({ Properties }) => Properties)

const documents = servicesRoutes(services, council, calendars)
const read = async (path: string) => {
  const answer = await documents.request(path)
  expect(answer.status).toBe(200)
  return answer.json()
}
const openapi = () => read('/api/openapi.json') as Promise<{ paths: Record<string, object> }>

describe('Add a service', () => {
  it('is described to anybody who asks, and may be sent', async () => {
    expect(await read('/api/services/memorial-bench')).toMatchObject({ title: 'Memorial bench' })
    expect(JSON.stringify((await openapi()).paths['/api/requests'])).toContain('"memorial-bench"')
  })
})

describe('Add an act', () => {
  it('stands in the menu with its form', () => {
    expect(actGroups.flatMap(({ names }) => names)).toContain('inform')
    expect(kinds).toHaveProperty('inform.label', 'Send news')
    expect(kinds).toHaveProperty('inform.many', true)
  })

  it('is taken by the API, and told in its document', async () => {
    expect(Action.safeParse({ do: 'inform', note: 'Soon' }).success).toBe(true)
    expect(JSON.stringify(z.toJSONSchema(Action, { io: 'input' }))).toContain('"inform"')
    expect(JSON.stringify(await openapi())).toContain('"const":"inform"')
  })
})

describe('Add a department', () => {
  it('is sent its requests, is named by the alarms of its queue, and has staff who work on what comes in', () => {
    expect(properties('AWS::SNS::Subscription')).toContainEqual(
      expect.objectContaining({ FilterPolicy: { department: ['country-parks'] } }),
    )
    const about = properties('AWS::CloudWatch::Alarm').map((alarm) => String(alarm?.AlarmDescription))
    expect(about.filter((text) => text.includes('residents sent to Country parks'))).toHaveLength(2)
    const { staffGroups } = council.operations
    const own = staffGroups.filter(({ departments }) => departments !== 'all')
    expect(own.flatMap(({ departments }) => departments)).toContain('country-parks')
  })
})

describe('Add a route', () => {
  it('is answered, and told in the document', async () => {
    const routes = properties('AWS::ApiGatewayV2::Route').map((route) => route?.RouteKey)
    expect(routes).toContain('ANY /api/bank-holidays')
    expect((await openapi()).paths).toHaveProperty(['/api/bank-holidays', 'get'])
  })
})

describe('Add a table', () => {
  it('is made with its keys', () => {
    expect(properties('AWS::DynamoDB::Table')).toContainEqual(
      expect.objectContaining({
        KeySchema: [
          { AttributeName: 'place', KeyType: 'HASH' },
          { AttributeName: 'day', KeyType: 'RANGE' },
        ],
      }),
    )
  })
})

describe("Add a school's policy", () => {
  it('is held, and read by families as its criteria say', () => {
    const policy = policies.find(({ id }) => id === 'village')
    expect(
      policy &&
        policyInWords(policy)
          .criteria.map(({ words }) => words)
          .join(),
    ).toContain('catchment')
  })
})
