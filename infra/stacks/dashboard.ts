import { Duration, Stack } from 'aws-cdk-lib'
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  LogQueryWidget,
  MathExpression,
  Metric,
  PeriodOverride,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { messagesHeldBack, oldestPending } from '#aws/core/metric.ts'
import { stackName } from '#contract/council/deployment.ts'
import type { HttpApi } from '../constructs/http-api.ts'
import { listQueue } from '../constructs/queue-names.ts'
import { metricOf, named, stageOf } from '../constructs/stage.ts'

export interface DashboardProps {
  api: HttpApi
  events: ITopic
  /** Id of the CloudFront distribution. */
  distribution: string
  functionsLog: string
  siteUrl: string
}

/** Queues in which somebody waits for what is in them, by what comes late: `<what it is>` by the name of the queue. */
const waitedFor = {
  [`${listQueue}.fifo`]: 'requests on their way to the lists of departments',
  'updates.fifo': 'what residents are told next',
  messages: 'messages to residents',
}

const width = 12
const minutes = (many: number) => Duration.minutes(many)
/** CloudFront and the bill are measured there alone. */
const abroad = 'us-east-1'

/**
 * One page of what residents meet: what is sent and waits, messages that have not gone out, errors by route, cold starts and
 * what the month has cost so far. What needs a person calls one out by an alarm; this is for whoever comes to look.
 */
export function dashboardOf(root: Stack, props: DashboardProps): void {
  const dashboard = new Dashboard(root, 'Dashboard', {
    dashboardName: stackName(stageOf(root)),
    periodOverride: PeriodOverride.INHERIT,
    defaultInterval: Duration.days(1),
  })
  dashboard.addWidgets(new TextWidget({ markdown: `# ${props.siteUrl}`, width: 2 * width, height: 1 }))
  dashboard.addWidgets(sent(props), waiting(root))
  dashboard.addWidgets(queues(root), messages(root))
  dashboard.addWidgets(answers(props), slowness(props))
  dashboard.addWidgets(errorsByRoute(props), coldStarts(props))
  dashboard.addWidgets(throttled(root), edge(props))
  dashboard.addWidgets(cost())
}

const graph = (title: string, ...left: IMetric[]) => new GraphWidget({ title, left, width, height: 6 })

const sent = ({ events }: DashboardProps) =>
  graph(
    'Events of requests: sent, and what became of them',
    events.metricNumberOfMessagesPublished({ period: minutes(5), label: 'events' }),
  )

const waiting = (root: Stack) =>
  graph(
    'Seconds that the oldest event has waited to leave',
    metricOf(root, oldestPending).with({ period: minutes(1), statistic: 'Maximum' }),
  )

const ofQueue = (root: Stack, name: string, metricName: string, label: string) =>
  new Metric({
    namespace: 'AWS/SQS',
    metricName,
    dimensionsMap: { QueueName: named(root, name) },
    period: minutes(1),
    statistic: 'Maximum',
    label,
  })

const queues = (root: Stack) =>
  graph(
    'Seconds that the oldest has waited',
    ...Object.entries(waitedFor).map(([name, what]) =>
      ofQueue(root, name, 'ApproximateAgeOfOldestMessage', what),
    ),
  )

const messages = (root: Stack) =>
  graph(
    'Messages that have not gone out',
    ofQueue(root, 'messages', 'ApproximateNumberOfMessagesVisible', 'waiting'),
    ofQueue(root, 'messages-dead', 'ApproximateNumberOfMessagesVisible', 'given up'),
    metricOf(root, messagesHeldBack).with({ period: minutes(5), statistic: 'Sum', label: 'held back' }),
  )

const answers = ({ api: { api } }: DashboardProps) =>
  graph(
    'Calls of the API',
    api.metricCount({ period: minutes(5), label: 'all' }),
    api.metricClientError({ period: minutes(5), label: 'refused' }),
    api.metricServerError({ period: minutes(5), label: 'failed' }),
  )

const slowness = ({ api: { api } }: DashboardProps) =>
  graph(
    'Milliseconds until the API has answered',
    ...['p50', 'p99'].map((statistic) =>
      api.metricLatency({ period: minutes(5), statistic, label: statistic }),
    ),
  )

const errorsByRoute = ({ api }: DashboardProps) =>
  new LogQueryWidget({
    title: 'What failed, by route',
    logGroupNames: [api.logName],
    queryLines: ['filter status >= 500', 'stats count(*) as failed by route', 'sort failed desc'],
    width,
    height: 6,
  })

const coldStarts = ({ functionsLog }: DashboardProps) =>
  new LogQueryWidget({
    title: 'Cold starts, and the milliseconds of half of them and of nearly all',
    logGroupNames: [functionsLog],
    queryLines: [
      "filter type = 'platform.report' and ispresent(record.metrics.initDurationMs)",
      'stats count(*) as cold, pct(record.metrics.initDurationMs, 50) as half, pct(record.metrics.initDurationMs, 99) as nearlyAll by bin(1h)',
    ],
    width,
    height: 6,
  })

/** By the names that CloudFormation gives to what this stack has: they begin with the name of the stack. */
const searched = (root: Stack, schema: string, metricName: string) =>
  new MathExpression({
    expression: `SUM(SEARCH('{${schema}} MetricName="${metricName}" "${Stack.of(root).stackName}"', 'Sum', 300))`,
    label: metricName,
    period: minutes(5),
  })

const throttled = (root: Stack) =>
  graph(
    'Turned away by functions and tables',
    searched(root, 'AWS/Lambda,FunctionName', 'Throttles'),
    searched(root, 'AWS/DynamoDB,TableName', 'WriteThrottleEvents'),
    searched(root, 'AWS/DynamoDB,TableName', 'ReadThrottleEvents'),
  )

const edge = ({ distribution }: DashboardProps) =>
  new GraphWidget({
    title: 'At the edge',
    region: abroad,
    left: [atEdge(distribution, 'Requests', 'Sum')],
    right: [atEdge(distribution, '5xxErrorRate', 'Average')],
    width,
    height: 6,
  })

const atEdge = (distribution: string, metricName: string, statistic: string) =>
  new Metric({
    namespace: 'AWS/CloudFront',
    metricName,
    dimensionsMap: { DistributionId: distribution, Region: 'Global' },
    region: abroad,
    period: minutes(5),
    statistic,
  })

const cost = () =>
  new GraphWidget({
    title: 'US dollars of this month so far, of the whole account',
    region: abroad,
    left: [
      new Metric({
        namespace: 'AWS/Billing',
        metricName: 'EstimatedCharges',
        dimensionsMap: { Currency: 'USD' },
        region: abroad,
        period: Duration.hours(6),
        statistic: 'Maximum',
      }),
    ],
    width,
    height: 6,
  })
