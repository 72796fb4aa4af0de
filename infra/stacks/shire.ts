import { Annotations, Lazy, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { dayInEngland } from '#contract/calendar/day.ts'
import { endingInWords } from '#contract/calendar/ending.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { type Deployment, live } from '#contract/council/deployment.ts'
import { calendars } from '#council/calendars.ts'
import type { Connections } from '#council/connections.ts'
import { DataKey } from '../constructs/data-key.ts'
import { EventsTopic } from '../constructs/events-topic.ts'
import { HttpApi } from '../constructs/http-api.ts'
import { Operations } from '../constructs/operations.ts'
import { output } from '../constructs/output.ts'
import { retention } from '../constructs/shire-function.ts'
import { Site } from '../constructs/site.ts'
import { stageOf } from '../constructs/stage.ts'

import { admissionsOf } from './admissions/admissions.ts'
import { dashboardOf } from './dashboard.ts'
import { type DepartmentsProps, departmentsOf } from './departments/departments.ts'
import { fosteringOf } from './fostering/fostering.ts'
import type { Ground } from './ground.ts'
import { insightOf } from './insight/insight.ts'
import { keptOf } from './kept.ts'
import { open311Of } from './open311.ts'
import { residentsOf } from './residents/residents.ts'
import { staffSignInOf } from './staff-pool.ts'
import { workOf } from './work/work.ts'

export interface ShireProps {
  council: CouncilProfile
  /** Where departments' own systems are. */
  connections: Connections
  /** The folder with one folder per built function, and the folder of the built site. */
  functions: string
  site: string
  /** What this stage has of its own. */
  deployment: Deployment
  /** When it is synthesised; now when left out. */
  now?: Date | undefined
  /** False leaves only what must never go, and the edge: on the way from a version that had all in one stack. */
  wings: boolean
  /** Departments of the built-in list that keep a queue of their own; see {@link DepartmentsProps}. */
  keepQueues: string | undefined
}

/** One installation of Shire for one council: what must never go, the edge, and a stack for each wing. */
export class Shire extends Stack {
  constructor(scope: Construct, id: string, props: ShireProps) {
    super(scope, id, {
      description: `Shire for ${props.council.name}`,
      // A stage for trying things out may go as it came; the live one nobody deletes by one command.
      terminationProtection: stageOf(scope) === live,
    })
    Validations.of(this).acknowledge({
      id: 'CloudFormation-Validate::W2509',
      reason:
        'What a wing is given of a secret is its ARN, by which functions ask for it, and never what is in it.',
    })
    const { council, deployment } = props
    const { domain, webAcl, reserveConcurrency = true } = deployment
    const { monthlyBudgetUsd, logRetentionDays } = council.operations
    const email = deployment.alarmEmail ?? council.operations.alarmEmail ?? undefined
    const ending = endingInWords(calendars, dayInEngland(props.now ?? new Date()))
    // No warning: with the checks of cdk-nag those alone stop a synthesis, and this one is of a day that comes anyhow.
    if (ending) Annotations.of(this).addInfo(ending)

    const key = new DataKey(this, 'Key')
    const operations = new Operations(this, 'Operations', { key, email, monthlyBudgetUsd })
    const kept = keptOf(this, { council, key, origin: domain && `https://${domain.name}` })
    const events = new EventsTopic(this, 'Events', { key, operations })
    const defaults = {
      bundles: props.functions,
      logGroup: new LogGroup(this, 'FunctionsLog', {
        retention: retention(logRetentionDays),
        removalPolicy: RemovalPolicy.DESTROY,
      }),
      reserveConcurrency,
    }
    // The site is made last; what stands in an environment is read when all of it is there.
    const siteUrl = Lazy.string({ produce: () => site.url })
    const staff = staffSignInOf(this, { council, siteUrl, defaults, operations, people: kept.people })
    const { originSecret, evidence, fosteringFiles } = kept
    const api = new HttpApi(this, 'Api', { originSecret, operations, logRetentionDays })
    const ground = { ...kept, council, defaults, operations, events, api, staff, siteUrl }
    if (props.wings) wingsOf(this, ground, props)
    const site: Site = new Site(this, 'Site', {
      folder: props.site,
      api,
      originSecret,
      uploadHosts: [evidence.host, fosteringFiles.host],
      signInHost: staff.host,
      tiles: council.map.tiles,
      domain,
      webAcl,
    })
    dashboardOf(this, {
      api,
      events: events.topic,
      distribution: site.distributionId,
      functionsLog: defaults.logGroup.logGroupName,
      siteUrl: site.url,
    })
    output(this, 'SiteUrl', site.url)
    output(this, 'ApiUrl', api.api.apiEndpoint)
    output(this, 'EventsTopicArn', events.topic.topicArn)
    output(this, 'AlarmsTopicArn', operations.topic.topicArn)
  }
}

/** A stack for each wing. None may need another that needs it: CloudFormation makes them one after the other. */
function wingsOf(root: Shire, ground: Ground, props: DepartmentsProps): void {
  const messages = residentsOf(root, ground)
  const departments = departmentsOf(root, ground, props)
  workOf(root, ground, departments, messages)
  open311Of(root, ground)
  insightOf(root, ground, messages)
  admissionsOf(root, ground, messages)
  fosteringOf(root, ground, messages)
}
