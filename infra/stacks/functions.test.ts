import { Template } from 'aws-cdk-lib/assertions'
import { afterAll, describe, expect, it } from 'vitest'
import { council } from '#council'
import { openapi } from '#http/document/openapi.ts'
import { services } from '#services/index.ts'
import { allowedBy, installation, plain } from './testing.ts'
import { allowedWithoutRoute, neededByRoute } from './testing-rights.ts'

const shire = installation()
afterAll(shire.clear)

const raw = shire.synth()
const template = Template.fromJSON(raw)

/** Without the one that CDK brings to copy files. */
const ours = (type: string) =>
  Object.entries(template.findResources(type)).filter(([id]) => !id.startsWith('CustomCDKBucketDeployment'))

/** The routes that reach each function, by the name of its role. */
function routesByRole(): Map<string, string[]> {
  const to = new Map<string, string[]>()
  for (const [, { Properties }] of ours('AWS::ApiGatewayV2::Route')) {
    const [, integration] = Properties.Target['Fn::Join'][1]
    const role = plain(raw.Resources[integration.Ref]?.Properties?.IntegrationUri).replace(
      /Function$/,
      'Role',
    )
    to.set(role, [...(to.get(role) ?? []), Properties.RouteKey])
  }
  return to
}

const byRoute = new Map(
  neededByRoute.flatMap(({ routes, need }) => routes.map((route) => [route, need] as const)),
)
const inOrder = (rights: Iterable<string>) => [...new Set(rights)].sort()
/** To know who comes from CloudFront. */
const knowsCloudFront = 'secretsmanager:GetSecretValue OriginSecret'

/** Addresses of systems that others run. */
const outside = [
  'https://api.notifications.service.gov.uk',
  'https://publicapi.payments.service.gov.uk',
  'https://api.os.uk/search/places/v1',
]

describe('functions', () => {
  it('may do what the table says and nothing else', () => {
    const found = ours('AWS::IAM::Role').map(([id, role]) => [plain({ Ref: id }), allowedBy(role.Properties)])
    const behindApi = [...routesByRole()].map(([role, routes]) => {
      for (const route of routes) expect([...byRoute.keys()], `what ${route} needs is known`).toContain(route)
      return [role, inOrder([knowsCloudFront, ...routes.flatMap((route) => byRoute.get(route) ?? [])])]
    })
    const others = Object.entries(allowedWithoutRoute).map(([role, rights]) => [role, inOrder(rights)])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries([...behindApi, ...others]))
  })

  it('need what is said of routes that there are', () => {
    const there = [...routesByRole().values()].flat()
    expect([...byRoute.keys()].filter((route) => !there.includes(route))).toEqual([])
  })

  it('answer nothing that the documents of the API leave out', () => {
    const { paths } = openapi(services, council)
    const told = new Set(
      Object.entries(paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
      ),
    )
    const ours = [...byRoute.keys()].filter((route) => route.includes(' /api/'))
    expect(ours.length).toBeGreaterThan(90)
    // An act with a function of its own is told with all acts of its kind.
    const asTold = (route: string) => route.replace(/^ANY/, 'GET').replace(/\/acts\/[a-z-]+$/, '/acts/{act}')
    expect(ours.filter((route) => !told.has(asTold(route)))).toEqual([])
  })

  it('are at most 56, and no two that residents or staff wait for may do the same', () => {
    // With the one that CDK brings, and every part of a council's profile. Four are those of school admissions: what takes
    // applications reads requests, what families wait for may write no run, what staff wait for may read no request, and
    // what computes runs for seconds holds up none of them. Two are of appeals: what the independent clerk and panels reach is no
    // round and no application, and what families appeal by lists nobody's. Ten others are those of fostering and adoption, of which nothing
    // that anybody outside reaches may list households; of panels, what members reach reads no household, and what a link
    // alone opens reads one meeting; of packs, what readers reach is what was locked, what prints writes nothing else, and what
    // locks reads households. Two are those of money: what puts down what is owed opens no household, and what pays opens no
    // enquiry, no meeting and no file. Three are of people who sign in: what is asked before each token reaches
    // nobody's account, and what an invitation opens takes no token, and closes none.
    // One changes what pages say, and reaches nothing that residents send. One draws pages, with the code of the whole site, and so
    // reaches nothing; one looks at the site as somebody outside, and reaches nothing else.
    expect(Object.keys(template.findResources('AWS::Lambda::Function')).length).toBeLessThanOrEqual(56)
    const roles = [...routesByRole().keys()]
    const rights = ours('AWS::IAM::Role')
      .filter(([id]) => roles.includes(plain({ Ref: id })))
      .map(([, role]) => allowedBy(role.Properties).join())
    expect(new Set(rights).size).toBe(rights.length)
  })

  it('get their rights from nowhere else', () => {
    expect(ours('AWS::IAM::Policy')).toEqual([])
    expect(ours('AWS::IAM::ManagedPolicy')).toEqual([])
  })

  it('run on Node 24 and arm64, and write JSON to a log that ends', () => {
    expect(ours('AWS::Lambda::Function').length).toBe(ours('AWS::IAM::Role').length)
    for (const [id, { Properties }] of ours('AWS::Lambda::Function')) {
      const { Architectures, Runtime, LoggingConfig } = Properties
      expect({ id, Architectures, Runtime }).toEqual({ id, Architectures: ['arm64'], Runtime: 'nodejs24.x' })
      expect(LoggingConfig.LogFormat).toBe('JSON')
      expect(raw.Resources[LoggingConfig.LogGroup.Ref]?.Properties).toEqual({ RetentionInDays: 90 })
    }
    template.resourceCountIs('Custom::LogRetention', 0)
  })

  it('are given names of things, never a secret', () => {
    for (const [, { Properties }] of ours('AWS::Lambda::Function')) {
      for (const [name, value] of Object.entries(Properties.Environment?.Variables ?? {})) {
        if (name === 'DEPARTMENT') expect(value).toBe('highways')
        else if (outside.includes(value as string)) expect(name).toMatch(/_URL$/)
        else if (name.startsWith('OIDC_')) expect(plain(value)).toMatch(/^StaffPool$|^StaffClient$|^https:/)
        else if (name === 'SITE_URL') expect(plain(value)).toBe('https://SiteDistribution')
        else expect(Object.keys(value as object)).toEqual(['Ref'])
      }
    }
  })

  it('leave the others their share of concurrent runs, unless the account has none to set aside', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      MemorySize: 1769,
      ReservedConcurrentExecutions: 20,
    })
    const small = shire.synth({ deployments: { live: { reserveConcurrency: false } } })
    expect(JSON.stringify(small)).not.toContain('ReservedConcurrentExecutions')
  })

  it('look up no addresses where the council has no provider', () => {
    const without = Template.fromJSON(shire.synth({ council: { ...council, addressLookup: null } }))
    expect(Object.keys(template.findResources('AWS::Lambda::Function')).join()).toMatch(/Addresses/)
    expect(JSON.stringify(without.toJSON())).not.toMatch(/Addresses|PlacesSecret|api\.os\.uk/)
  })

  it('take no payments where the council takes none', () => {
    const without = shire.synth({ council: { ...council, payments: false } })
    expect(Object.keys(template.findResources('AWS::Lambda::Function')).join()).toMatch(/SettlePayments/)
    expect(JSON.stringify(without)).not.toMatch(/SettlePayments|PaySecret|publicapi\.payments/)
  })

  it('are asked for by name when one is not built', () => {
    expect(() => shire.synth({ functions: import.meta.dirname })).toThrow(
      /write api\/functions\/[a-z-]+\.ts and run npm run build/,
    )
  })
})
