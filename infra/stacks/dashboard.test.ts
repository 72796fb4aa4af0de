import { Template } from 'aws-cdk-lib/assertions'
import { afterAll, describe, expect, it } from 'vitest'
import { installation } from './testing.ts'

const shire = installation()
afterAll(shire.clear)

type Widget = {
  type: string
  properties: { metrics?: (string | object)[][]; query?: string; title?: string }
}

/** What the dashboard of a template shows, with names for what is only known once it is deployed. */
function shownBy(template: ReturnType<typeof shire.synth>) {
  const [dashboard] = Object.values(Template.fromJSON(template).findResources('AWS::CloudWatch::Dashboard'))
  const parts = dashboard!.Properties.DashboardBody['Fn::Join'][1] as unknown[]
  const body = parts.map((part) => (typeof part === 'string' ? part : '…')).join('')
  const { widgets } = JSON.parse(body) as { widgets: Widget[] }
  return {
    name: dashboard!.Properties.DashboardName,
    widgets,
    metrics: widgets.flatMap(({ properties }) => properties.metrics ?? []),
  }
}

const template = shire.synth()
const { widgets, metrics } = shownBy(template)

describe('the dashboard', () => {
  it('names queues that there are', () => {
    const queues = Object.values(Template.fromJSON(template).findResources('AWS::SQS::Queue')).map(
      ({ Properties }) => Properties.QueueName,
    )
    const named = metrics.filter(([namespace]) => namespace === 'AWS/SQS').map((metric) => metric[3])
    expect(named.length).toBeGreaterThan(4)
    for (const name of named) expect(queues).toContain(name)
  })

  it('shows what residents meet: what waits, what fails, cold starts and what it costs', () => {
    const names = metrics.map(([, name]) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'OldestUnpublishedEvent',
        'MessagesHeldBack',
        '5xx',
        'Latency',
        'EstimatedCharges',
      ]),
    )
    const asked = widgets.map(({ properties }) => properties.query ?? '')
    expect(asked.some((query) => /stats count.* by route/.test(query))).toBe(true)
    expect(asked.some((query) => query.includes('initDurationMs'))).toBe(true)
  })

  it('is another for another stage, of what that one has', () => {
    const staging = shownBy(
      shire.synth({ deployments: { live: {}, staging: {} }, context: { stage: 'staging' } }),
    )
    expect(staging.name).toBe('Shire-staging')
    const ours = staging.metrics.flat().filter((part) => typeof part === 'string')
    expect(ours).toContain('staging-messages')
    expect(ours).not.toContain('Shire')
  })
})
