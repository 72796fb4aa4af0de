/** A measure as CloudWatch keeps it. */
export interface Measure {
  readonly namespace: string
  readonly metricName: string
  readonly unit: 'Seconds' | 'Count'
}

/** Whose measures they are; a stage beside the live one has its own, so that neither’s alarms hear of the other. */
const namespace = process.env.METRICS_NAMESPACE ?? 'Shire'

/** How long the oldest event has waited to be published. */
export const oldestPending: Measure = {
  namespace,
  metricName: 'OldestUnpublishedEvent',
  unit: 'Seconds',
}
/** Messages that an address did not get, because it had had as many as it may that day. */
export const messagesHeldBack: Measure = { namespace, metricName: 'MessagesHeldBack', unit: 'Count' }
/** Calendars whose last known bank holiday or term is less than two months away. */
export const calendarsEnding: Measure = { namespace, metricName: 'CalendarsEnding', unit: 'Count' }

/**
 * A measure in CloudWatch's embedded format, which the log turns into a number: it needs no right to write one, and no
 * filter of the log. It goes past `console`, whose lines Lambda wraps.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function measured({ namespace, metricName, unit }: Measure, value: number, now: Date): string {
  const metric = { Namespace: namespace, Dimensions: [[]], Metrics: [{ Name: metricName, Unit: unit }] }
  return JSON.stringify({
    _aws: { Timestamp: now.getTime(), CloudWatchMetrics: [metric] },
    [metricName]: value,
  })
}

/** Writes a line past `console`. */
export const writeMeasure = (line: string): void => void process.stdout.write(`${line}\n`)
