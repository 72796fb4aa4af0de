import type { Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { CouncilProfile, Department } from '#contract/council/council.ts'
import { keysMadeOf } from '#requests/elsewhere/department/key.ts'
import { GivenSecret } from '../constructs/given-secret.ts'
import { KeptSecret } from '../constructs/kept-secret.ts'
import { output } from '../constructs/output.ts'
import { pascal } from '../constructs/queue-names.ts'
import { WebhookKey } from '../constructs/webhook-key.ts'

/** A secret that functions may read. */
export type Readable = Pick<KeptSecret, 'id' | 'allowRead'>

export interface Secrets {
  requestSecret: KeptSecret
  originSecret: KeptSecret
  /** What private links and sessions of households are made with. */
  fosteringSecret: KeptSecret
  notifySecret: GivenSecret
  /** Where the council takes fees. */
  paySecret: GivenSecret | undefined
  /** Where the council looks up addresses. */
  placesSecret: GivenSecret | undefined
  /** What opens each department's requests to its own system. */
  departmentKeys: Readable
  /** By id of the department whose own system is called: the key between both. */
  systemKeys: ReadonlyMap<string, Readable>
  /** By id of the foreign system that calls the Open311 server. */
  clientKeys: ReadonlyMap<string, Readable>
}

export function secretsOf(root: Stack, council: CouncilProfile): Secrets {
  const requestSecret = new KeptSecret(root, 'RequestSecret', {
    description: 'References, tracking keys and receipts of evidence are made with it',
    notRotatedBecause:
      'A form that is being sent again would become a second request, and photos that wait for theirs would be refused.',
  })
  output(root, 'RequestSecretId', requestSecret.id)
  const originSecret = new KeptSecret(root, 'OriginSecret', {
    description: 'With it CloudFront shows the API that a request came through it',
    notRotatedBecause:
      'CloudFront and the functions behind the API must change together; a deployment with a new secret does so.',
  })
  const fosteringSecret = new KeptSecret(root, 'FosteringSecret', {
    description: 'Private links, codes and sessions of households in fostering and adoption are made with it',
    notRotatedBecause: 'Every private link that households have would open nothing any more.',
  })
  output(root, 'FosteringSecretId', fosteringSecret.id)
  const given = (name: string, whose: string, who: string) => {
    const secret = new GivenSecret(root, name, {
      description: `API key of ${whose}: put the council’s own in its place`,
      notRotatedBecause: `${who} makes the key; the council puts a new one here when it makes one there.`,
    })
    output(root, `${name}Arn`, secret.id)
    return secret
  }
  const { departments } = council
  return {
    requestSecret,
    originSecret,
    fosteringSecret,
    notifySecret: given('NotifySecret', 'GOV.UK Notify', 'GOV.UK Notify'),
    paySecret: council.payments ? given('PaySecret', 'GOV.UK Pay', 'GOV.UK Pay') : undefined,
    placesSecret: council.addressLookup ? given('PlacesSecret', 'OS Places', 'Ordnance Survey') : undefined,
    departmentKeys: departmentKeysOf(root),
    systemKeys: new Map(departments.flatMap((one) => systemKeyOf(root, one))),
    clientKeys: new Map((council.open311?.clients ?? []).map((one) => [one.id, clientKeyOf(root, one)])),
  }
}

/** One secret for all departments, as one function reads them all, and a secret is paid by the month. */
function departmentKeysOf(root: Stack): Readable {
  const keys = new KeptSecret(root, 'DepartmentKeys', {
    description: `From it come the keys of departments’ own systems: {"${keysMadeOf}": "…", "<department>": "…"}`,
    within: keysMadeOf,
    notRotatedBecause: 'The system of each department has to be given its new key at the same moment.',
  })
  output(root, 'DepartmentKeysId', keys.id, 'Secret from which the keys of departments’ own systems come')
  return keys
}

/** None for a department whose system nobody calls. */
function systemKeyOf(root: Stack, department: Department): [string, Readable][] {
  const { id, name, consumer } = department
  const scope = () => new Construct(root, pascal(id))
  if (consumer === 'webhook') return [[id, new WebhookKey(scope(), 'WebhookKey', { department })]]
  if (consumer !== 'open311') return []
  const key = new GivenSecret(scope(), 'Open311Key', {
    description: `API key of the Open311 server of ${name}: put the department’s own in its place`,
    notRotatedBecause: 'The server makes the key; the council puts a new one here when it is given one.',
  })
  output(root, `${pascal(id)}Open311KeyId`, key.id)
  return [[id, key]]
}

function clientKeyOf(root: Stack, { id, name }: { id: string; name: string }): Readable {
  const key = new KeptSecret(root, `Open311${pascal(id)}Key`, {
    description: `Lets ${name} report over Open311`,
    notRotatedBecause: `${name} has to be given a new key at the same moment.`,
  })
  output(root, `Open311${pascal(id)}KeyId`, key.id, `Secret with the api_key of ${name} for Open311`)
  return key
}
