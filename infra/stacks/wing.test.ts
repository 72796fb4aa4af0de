import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CfnBucket } from 'aws-cdk-lib/aws-s3'
import { afterAll, expect, it } from 'vitest'
import { council } from '#council'
import { admissions } from '#services/school-place/admissions.ts'
import { appOf, type SynthOptions } from '../app.ts'
import { installation } from './testing.ts'

const shire = installation()
afterAll(shire.clear)

/** The app with a bucket more in one of its wings. */
function withBucket(wing: string, more: Partial<SynthOptions> = {}) {
  const app = appOf(shire.options(more))
  const bucket = new CfnBucket(app.node.findChild('Shire').node.findChild(wing), 'Open')
  return { app, bucket }
}

it('stops at a finding of cdk-nag that nobody acknowledged', () => {
  expect(() => withBucket('HighwaysDepartment', { foreign: 'highways=queue' }).app.synth()).toThrow(
    /AwsSolutions-S10/,
  )
})

// All of its schemas are read, which takes as long as everything else together on a machine with much else to do.
it('is held to CloudFormation’s own schemas, by which nothing else has even a warning', {
  timeout: 120_000,
}, () => {
  const foreign = 'communities=webhook,transport=open311,customer-relations=queue'
  // One department of each kind: all of a kind have the same resources.
  const departments = council.departments.filter(
    ({ id }, at) => at === 0 || id === admissions.department || foreign.includes(`${id}=`),
  )
  const { app, bucket } = withBucket('WorkWing', {
    staging: true,
    council: { ...council, departments },
    foreign,
  })
  bucket.addPropertyOverride('Colour', 'green')
  expect(() => app.synth()).toThrow(/Colour/)
  const report = readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')
  const { pluginReports } = JSON.parse(report) as { pluginReports: { violations: { ruleName: string }[] }[] }
  const rules = pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName))
  expect(rules).toEqual(['AwsSolutions-S1', 'AwsSolutions-S10', 'F3002'])
})
