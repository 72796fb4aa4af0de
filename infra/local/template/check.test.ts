import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { synth } from '#infra/app.ts'
import { buildFunctions } from '#infra/build.ts'
import { loadAssembly } from '#infra/template/load.ts'
import { operatorPrincipal } from '../model/principals.ts'
import { readModel } from '../model/read.ts'
import { checkTemplate } from './check.ts'
import { identities } from './identity.ts'
import { played } from './played.ts'
import { withoutEffect } from './without-effect.ts'

const table = (properties: object) => ({
  Resources: { Notes: { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: [], ...properties } } },
})

it.each([
  ['a type', { Resources: { Notes: { Type: 'AWS::RDS::DBInstance' } } }, 'Notes (AWS::RDS::DBInstance)'],
  ['a property', table({ Mirrored: true }), 'Notes (AWS::DynamoDB::Table): Mirrored'],
  [
    'a property inside another',
    table({ StreamSpecification: { ResourcePolicy: {} } }),
    'Notes (AWS::DynamoDB::Table): StreamSpecification.ResourcePolicy',
  ],
  [
    'a property in a list',
    table({ GlobalSecondaryIndexes: [{ Warm: 1 }] }),
    'Notes (AWS::DynamoDB::Table): GlobalSecondaryIndexes.Warm',
  ],
  [
    'an intrinsic where it would look inside',
    table({ StreamSpecification: { Ref: 'X' } }),
    'Notes (AWS::DynamoDB::Table): StreamSpecification',
  ],
  [
    'an attribute of a resource',
    { Resources: { Notes: { Type: 'AWS::SNS::Topic', UpdatePolicy: {} } } },
    'Notes (AWS::SNS::Topic): UpdatePolicy',
  ],
  ['a section', { Resources: {}, Transform: 'AWS::Serverless' }, 'the template section Transform'],
])('refuses %s that it does not know, by name', (_, template, name) => {
  expect(() => checkTemplate(template)).toThrow(`The player doesn't know ${name}.`)
})

it('lets pass what it plays and what has no effect', () => {
  expect(() =>
    checkTemplate(
      table({ DeletionProtectionEnabled: true, StreamSpecification: { StreamViewType: 'NEW_IMAGE' } }),
    ),
  ).not.toThrow()
})

it('says of no property both that it is played and that it has no effect', () => {
  for (const [type, properties] of Object.entries(played)) {
    const ignored = withoutEffect[type] ?? {}
    expect(typeof ignored, type).toBe('object')
    expect(
      properties.filter((property) => Object.hasOwn(ignored as object, property)),
      type,
    ).toEqual([])
  }
})

it('can name every resource that it plays', () => {
  const nameless = Object.keys(played).filter((type) => !identities[type])
  // Nothing refers to these.
  expect(nameless).toEqual([
    'AWS::Lambda::Permission',
    'AWS::S3::BucketPolicy',
    'AWS::SNS::Subscription',
    'AWS::SQS::QueuePolicy',
    'Custom::CDKBucketDeployment',
  ])
})

it('plays the template of the installation', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'shire-template-'))
  const functions = join(directory, 'functions')
  const site = join(directory, 'site')
  mkdirSync(site)
  for (const page of ['index.html', 'shell.html', 'not-found.html']) writeFileSync(join(site, page), page)
  await buildFunctions({ target: 'here', outDir: functions, together: true })
  const { directory: assembly } = synth({
    functions,
    site,
    outdir: join(directory, 'assembly'),
    staging: false,
  })
  const synthesised = loadAssembly(assembly)
  checkTemplate(synthesised.template)
  const addressed = { gateway: 'http://127.0.0.1:1', site: 'http://localhost:2', siteOrigins: [] }
  const model = readModel(synthesised, addressed, operatorPrincipal('secret'))
  expect(model.outputs.SiteUrl).toBe('http://localhost:2')
  rmSync(directory, { recursive: true })
}, 120_000)
