import { Duration, Stack } from 'aws-cdk-lib'
import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import { Alarm, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

export interface AlarmProps {
  metric: Metric
  /** `Maximum` of a minute, or `Sum` for a count of happenings. */
  statistic: 'Maximum' | 'Sum'
  /** Alarms when the statistic is at least this. */
  threshold: number
  /** What a resident loses, and what to do. */
  text: string
  /** For how many minutes in a row; 1 when left out. */
  minutes?: number
  /** Of how many minutes these may be; of as many, in a row, when left out. */
  ofMinutes?: number
  /** Something is measured every minute: silence is a fault too. */
  silenceAlarms?: true
}

/** Who is told when something needs a person: the topic of alarms, its e-mail address, and the month's budget. */
export class Operations extends Construct {
  readonly topic: Topic
  private readonly action: SnsAction

  constructor(
    scope: Construct,
    id: string,
    props: { key: IKey; email: string | undefined; monthlyBudgetUsd: number },
  ) {
    super(scope, id)
    this.topic = new Topic(this, 'Alarms', { masterKey: props.key, enforceSSL: true })
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: ['cloudwatch', 'budgets'].map((name) => new ServicePrincipal(`${name}.amazonaws.com`)),
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    )
    if (props.email) {
      new Subscription(this, 'Email', {
        topic: this.topic,
        protocol: SubscriptionProtocol.EMAIL,
        endpoint: props.email,
      })
    }
    this.action = new SnsAction(this.topic)
    const budget = new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: props.monthlyBudgetUsd, unit: 'USD' },
      },
      notificationsWithSubscribers: [this.over('ACTUAL', 80), this.over('FORECASTED', 100)],
    })
    // Budgets asks whether it may publish to the topic as it is made, so the topic's policy comes first.
    budget.node.addDependency(this.topic)
  }

  /**
   * An alarm that tells the topic when it starts and when it is over. Silence is no fault unless it is said to be:
   * nothing came, nothing failed.
   */
  alarm(
    scope: Construct,
    id: string,
    { metric, statistic, threshold, text, minutes = 1, ofMinutes = minutes, silenceAlarms }: AlarmProps,
  ): Alarm {
    const alarm = new Alarm(scope, id, {
      alarmDescription: text,
      metric: metric.with({ period: Duration.minutes(1), statistic }),
      threshold,
      evaluationPeriods: ofMinutes,
      datapointsToAlarm: minutes,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silenceAlarms ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(this.action)
    alarm.addOkAction(this.action)
    return alarm
  }

  private over(notificationType: 'ACTUAL' | 'FORECASTED', percent: number) {
    return {
      notification: {
        notificationType,
        comparisonOperator: 'GREATER_THAN',
        threshold: percent,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'SNS', address: this.topic.topicArn }],
    }
  }
}
