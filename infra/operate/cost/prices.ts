/** When these were last looked at, and where; a council confirms them for its own contract. */
export const priced = {
  on: '2026-11-30',
  region: 'eu-west-2',
  kind: 'list prices in US dollars, to be confirmed',
}

/**
 * What AWS asks, before anything that an account has free: a council's other systems may have used that up. One unit is
 * what the name says: a month of a secret, a call, a gigabyte.
 */
export const prices = {
  'secret, a month': 0.4,
  'call to Secrets Manager': 0.05 / 10_000,
  'key of KMS, a month': 1,
  'call to KMS': 0.03 / 10_000,
  /** Of a metric-math alarm each metric in it is paid, so that one alarm on eleven queues costs what eleven do. */
  'metric that an alarm watches, a month': 0.1,
  'metric of our own, a month': 0.3,
  'gigabyte of log': 0.5985,
  'call to a FIFO queue': 0.5 / 1_000_000,
  'call to a standard queue': 0.4 / 1_000_000,
  'message published to a FIFO topic': 0.3 / 1_000_000,
  'run of a function': 0.2 / 1_000_000,
  'gigabyte-second of a function': 0.000_013_333_4,
  'request to the HTTP API': 1.16 / 1_000_000,
  'request to CloudFront': 0.012 / 10_000,
  'write to a table': 0.7423 / 1_000_000,
  'read of a table': 0.1485 / 1_000_000,
  'write to a bucket': 0.0053 / 1_000,
  'read of a bucket': 0.000_42 / 1_000,
} as const

export type Priced = keyof typeof prices
