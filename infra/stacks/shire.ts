import { CfnOutput, Lazy, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { CouncilProfile } from '#contract/council.ts'
import type { Connections } from '#council/connections.ts'
import { DataKey } from '../constructs/data-key.ts'
import { EventsTopic } from '../constructs/events-topic.ts'
import { EvidenceBucket } from '../constructs/evidence-bucket.ts'
import { KeptSecret } from '../constructs/kept-secret.ts'
import { Operations } from '../constructs/operations.ts'
import { RequestsTable } from '../constructs/requests-table.ts'
import { type Domain, Site } from '../constructs/site.ts'
import { Worklist } from '../constructs/worklist.ts'
import { addressesOf } from './addresses.ts'
import { apiOf } from './api.ts'
import { departmentsOf } from './departments.ts'
import { departmentsApiOf } from './departments-api.ts'
import { draftsOf } from './drafts.ts'
import { eventsOf } from './events.ts'
import { findOf } from './find.ts'
import { insightOf } from './insight.ts'
import { listsOf } from './lists.ts'
import { mergesOf } from './merges.ts'
import { messagesOf } from './messages.ts'
import { noticesOf } from './notices.ts'
import { open311Of } from './open311.ts'
import { paymentsOf } from './payments.ts'
import { retentionOf } from './retention.ts'
import { staffApiOf, staffSignInOf } from './staff.ts'
import { updatesOf } from './updates.ts'
import { workspaceOf } from './workspace.ts'

export interface ShireProps {
  council: CouncilProfile
  /** Where departments' own systems are. */
  connections: Connections
  /** The folder with one folder per built function, and the folder of the built site. */
  functions: string
  site: string
  domain?: Domain | undefined
  /** Who gets alarms; what the council profile says when left out. */
  alarmEmail?: string | undefined
  /** False where the account's quota of concurrent runs is too small to set any aside. */
  reserveConcurrency: boolean
}

/** One installation of Shire for one council. */
export class Shire extends Stack {
  constructor(scope: Construct, id: string, props: ShireProps) {
    super(scope, id, { description: `Shire for ${props.council.name}` })
    const { council, domain } = props
    const { monthlyBudgetUsd, logRetentionDays } = council.operations
    const email = props.alarmEmail ?? council.operations.alarmEmail ?? undefined
    const defaults = {
      bundles: props.functions,
      logRetentionDays,
      reserveConcurrency: props.reserveConcurrency,
    }

    const key = new DataKey(this, 'Key')
    const operations = new Operations(this, 'Operations', { key, email, monthlyBudgetUsd })
    const requests = new RequestsTable(this, 'Requests', { key })
    const worklist = new Worklist(this, 'Worklist', { key })
    const evidence = new EvidenceBucket(this, 'EvidenceBucket', {
      key,
      origin: domain && `https://${domain.name}`,
    })
    const events = new EventsTopic(this, 'Events', { key, operations })
    const requestSecret = new KeptSecret(this, 'RequestSecret', {
      description: 'References, tracking keys and receipts of evidence are made with it',
      notRotatedBecause:
        'A form that is being sent again would become a second request, and photos that wait for theirs would be refused.',
    })
    const originSecret = new KeptSecret(this, 'OriginSecret', {
      description: 'With it CloudFront shows the API that a request came through it',
      notRotatedBecause:
        'CloudFront and the authorizer must change together; a deployment with a new secret does so.',
    })

    const parts = {
      defaults,
      key,
      // The site is made last; what stands in an environment is read when all of it is there.
      siteUrl: Lazy.string({ produce: () => site.url }),
      operations,
      requests,
      evidence,
      events,
      requestSecret,
      originSecret,
      logRetentionDays,
    }
    const messages = messagesOf(this, parts)
    const staff = staffSignInOf(this, { council, siteUrl: parts.siteUrl })
    const api = apiOf(this, { ...parts, messages })
    findOf(this, { ...parts, messages }, api)
    staffApiOf(this, { ...parts, staff }, api)
    workspaceOf(this, { ...parts, worklist, staff }, api)
    const drafts = draftsOf(this, { ...parts, messages }, api)
    const notices = noticesOf(this, parts, api)
    updatesOf(this, { ...parts, messages })
    insightOf(this, { ...parts, messages, staff }, api)
    mergesOf(this, parts)
    retentionOf(this, parts)
    if (council.payments) paymentsOf(this, parts, api)
    if (council.open311) open311Of(this, { ...parts, messages, open311: council.open311 }, api)
    if (council.addressLookup) addressesOf(this, parts, api)
    departmentsApiOf(this, { ...parts, messages, departments: council.departments }, api)
    eventsOf(this, parts)
    listsOf(this, { ...parts, worklist, departments: council.departments })
    departmentsOf(this, { ...parts, council, connections: props.connections, worklist })
    const site: Site = new Site(this, 'Site', {
      folder: props.site,
      api,
      originSecret,
      evidenceHost: evidence.host,
      signInHost: staff.host,
      tiles: council.map.tiles,
      domain,
    })

    const output = (name: string, value: string) => new CfnOutput(this, name, { value })
    output('SiteUrl', site.url)
    output('ApiUrl', api.api.apiEndpoint)
    output('EventsTopicArn', events.topic.topicArn)
    output('AlarmsTopicArn', operations.topic.topicArn)
    output('RequestsTableName', requests.name)
    output('WorklistTableName', worklist.name)
    output('DraftsTableName', drafts.name)
    output('NoticesTableName', notices.name)
    output('EvidenceBucketName', evidence.name)
    output('RequestSecretId', requestSecret.id)
  }
}
