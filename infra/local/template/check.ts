import { intrinsic } from '#infra/template/intrinsic.ts'
import { type Template, TemplateError } from '#infra/template/types.ts'
import { played } from './played.ts'
import { withoutEffect } from './without-effect.ts'

const knownSections = new Set(
  'AWSTemplateFormatVersion Conditions Description Mappings Metadata Outputs Parameters Resources Rules'.split(
    ' ',
  ),
)
const knownResourceKeys = new Set(
  'Condition DeletionPolicy DependsOn Metadata Properties Type UpdateReplacePolicy'.split(' '),
)

/**
 * Refuses a template that holds anything the player neither plays nor knowingly leaves out. Each line of the
 * error names the logical id, the type and the property, so that nothing is ignored in silence.
 */
export function checkTemplate(template: Template): void {
  const unknown = [...unknownSections(template), ...unknownParts(template)]
  if (!unknown.length) return
  const where = 'infra/local/template/played.ts or infra/local/template/without-effect.ts'
  throw new TemplateError(
    `The player doesn't know ${unknown.join('; ')}. Play it, or say in ${where} why it has no effect here.`,
  )
}

function unknownSections(template: Template) {
  return Object.keys(template)
    .filter((section) => !knownSections.has(section))
    .map((section) => `the template section ${section}`)
}

function unknownParts({ Resources }: Template) {
  const helpers = siteHelpers({ Resources })
  return Object.entries(Resources).flatMap(([logicalId, resource]) => {
    if (helpers.has(logicalId)) return []
    const known = knownPaths(resource.Type)
    if (known === 'unknown') return [`${logicalId} (${resource.Type})`]
    if (known === 'whole') return []
    const keys = Object.keys(resource).filter((key) => !knownResourceKeys.has(key))
    const properties = unknownProperties(resource.Properties ?? {}, known)
    return [...keys, ...properties].map((property) => `${logicalId} (${resource.Type}): ${property}`)
  })
}

/** Functions that CDK brings to copy the site into its bucket: the player serves the site itself and never runs them. */
function siteHelpers({ Resources }: Pick<Template, 'Resources'>) {
  const tokens = Object.values(Resources)
    .filter(({ Type }) => Type === 'Custom::CDKBucketDeployment')
    .map(({ Properties }) => Properties?.ServiceToken as { 'Fn::GetAtt'?: string[] } | undefined)
  return new Set(tokens.map((token) => token?.['Fn::GetAtt']?.[0]))
}

function knownPaths(type: string): Set<string> | 'whole' | 'unknown' {
  const ignored = withoutEffect[type]
  const plays = played[type]
  if (typeof ignored === 'string') return 'whole'
  if (!plays && !ignored) return 'unknown'
  return new Set([...(plays ?? []), ...Object.keys(ignored ?? {})])
}

/**
 * The property paths under `value` that `known` doesn't cover. A known path covers everything beneath it; a path
 * that is only the beginning of known ones is looked into. Lists are looked through.
 */
export function unknownProperties(value: unknown, known: Set<string>, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => unknownProperties(item, known, path)))]
  if (value === null || typeof value !== 'object' || intrinsic(value)) return path ? [path] : []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path ? `${path}.${key}` : key
    if (known.has(here)) return []
    const leadsToKnown = [...known].some((candidate) => candidate.startsWith(`${here}.`))
    return leadsToKnown ? unknownProperties(inner, known, here) : [here]
  })
}
