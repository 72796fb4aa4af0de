/** The measure of how long the oldest event has waited to be published, as CloudWatch keeps it. Seconds. */
export const oldestPending = { namespace: 'Shire', metricName: 'OldestUnpublishedEvent' } as const

/**
 * A measure in CloudWatch's embedded format, which the log turns into a number: it needs no right to write one. It goes
 * past `console`, whose lines Lambda wraps.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function measured(seconds: number, now: Date): string {
  const { namespace, metricName } = oldestPending
  const metric = { Namespace: namespace, Dimensions: [[]], Metrics: [{ Name: metricName, Unit: 'Seconds' }] }
  return JSON.stringify({
    _aws: { Timestamp: now.getTime(), CloudWatchMetrics: [metric] },
    [metricName]: seconds,
  })
}
