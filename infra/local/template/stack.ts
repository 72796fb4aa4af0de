import { type Resource, type Synthesised, TemplateError } from '#infra/template/types.ts'
import { type Identity, identities } from './identity.ts'
import { type Lookups, NO_VALUE, resolve } from './intrinsics.ts'
import { localPlace, type Place, pseudoParameter } from './place.ts'

/** A resource of the template with its properties resolved. */
export type Resolved<Properties = Record<string, unknown>> = {
  logicalId: string
  type: string
  properties: Properties
  /** What `Ref` gives. */
  ref: string
  /** What `Fn::GetAtt` gives, by attribute. */
  attributes: Record<string, string>
}

/** The template opened for reading: resources by type with every intrinsic function resolved. */
export type Stack = {
  place: Place
  assets: Record<string, string>
  /** The resources of one type. `Properties` is what the caller expects of the template. */
  of<Properties = Record<string, unknown>>(type: string): Resolved<Properties>[]
  resolve(value: unknown): unknown
  /** The template's outputs by name, resolved. */
  outputs(): Record<string, string>
}

export type StackOptions = { gateway: string; parameters?: Record<string, unknown> }

export function openStack({ name, template, assets }: Synthesised, options: StackOptions): Stack {
  const place = localPlace(name)
  const resources = Object.entries(template.Resources).filter(
    ([, resource]) => !resource.Condition || condition(resource.Condition),
  )
  const byId = new Map<string, Resource>(resources)
  const known = new Map<string, Identity>()

  const lookups: Lookups = { ref, attribute, mapping, condition, region: place.region }

  function identity(logicalId: string): Identity {
    const found = known.get(logicalId)
    if (found) return found
    const resource = byId.get(logicalId)
    if (!resource) throw new TemplateError(`The template refers to ${logicalId}, which it doesn't have.`)
    const make = identities[resource.Type]
    if (!make)
      throw new TemplateError(
        `${logicalId}: the player has no name for a ${resource.Type} (infra/local/template/identity.ts).`,
      )
    const property = (key: string) => {
      const value = resolve(resource.Properties?.[key], lookups)
      return value === NO_VALUE ? undefined : value
    }
    const made = make({ logicalId, type: resource.Type, place, gateway: options.gateway, property })
    known.set(logicalId, made)
    return made
  }

  function ref(target: string): unknown {
    if (target === 'AWS::NoValue') return NO_VALUE
    const pseudo = pseudoParameter(place, target)
    if (pseudo !== undefined) return pseudo
    const parameter = template.Parameters?.[target]
    if (!parameter) return identity(target).ref
    const value = options.parameters?.[target] ?? parameter.Default
    if (value === undefined)
      throw new TemplateError(`The parameter ${target} has no default, so the stack can't be played.`)
    return /List/.test(parameter.Type) && typeof value === 'string' ? value.split(',') : value
  }

  function attribute(logicalId: string, wanted: string): unknown {
    const value = identity(logicalId).attributes[wanted]
    if (value !== undefined) return value
    throw new TemplateError(
      `${logicalId}: the player doesn't know the attribute ${wanted} of ${byId.get(logicalId)?.Type} (infra/local/template/identity.ts).`,
    )
  }

  function mapping(map: string, key: string, entry: string): unknown {
    const value = template.Mappings?.[map]?.[key]?.[entry]
    if (value === undefined)
      throw new TemplateError(`The template's mapping ${map} has no ${key} / ${entry}.`)
    return value
  }

  function condition(wanted: string): boolean {
    const expression = template.Conditions?.[wanted]
    if (expression === undefined) throw new TemplateError(`The template has no condition ${wanted}.`)
    return Boolean(resolve(expression, lookups))
  }

  function resolved(logicalId: string, resource: Resource): Resolved {
    const properties = resolve(resource.Properties ?? {}, lookups) as Record<string, unknown>
    const named = identities[resource.Type] ? identity(logicalId) : { ref: logicalId, attributes: {} }
    return { logicalId, type: resource.Type, properties, ...named }
  }

  return {
    place,
    assets,
    of: <Properties>(type: string) =>
      resources
        .filter(([, resource]) => resource.Type === type)
        .map(([logicalId, resource]) => resolved(logicalId, resource) as Resolved<Properties>),
    resolve: (value) => resolve(value, lookups),
    outputs: () =>
      Object.fromEntries(
        Object.entries(template.Outputs ?? {}).map(([key, { Value }]) => [
          key,
          String(resolve(Value, lookups)),
        ]),
      ),
  }
}
