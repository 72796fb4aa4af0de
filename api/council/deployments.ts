import type { Deployments } from '#contract/council/deployment.ts'

/**
 * The installations of this council, by their stages; `cdk deploy` makes `live`, and `-c stage=staging` another one beside
 * it, in the same account or in another. Read when the app is synthesised; nothing of it reaches a browser.
 *
 *   live: {
 *     domain: { name: 'report.example.gov.uk', certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/…' },
 *     webAcl: 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/…',
 *     firewall: { asks: 3000, sends: 300, offices: ['192.0.2.0/24'] },
 *     alarmEmail: 'duty@example.gov.uk',
 *   },
 */
export const deployments: Deployments = { live: {}, staging: {} }
