import { intrinsic } from './intrinsic.ts'
import { type Resource, type Template, TemplateError } from './types.ts'

export const nestedStack = 'AWS::CloudFormation::Stack'
const nestedSections = new Set(['Description', 'Outputs', 'Parameters', 'Resources'])
/** These are of the stack that they stand in, and in one template they would be another's. */
const ofOneStack = new Set(['AWS::StackId', 'AWS::StackName'])

/** The template of a nested stack, by the logical id and the properties of its resource. */
export type ReadNested = (logicalId: string, resource: Resource) => Template

/** A nested stack with the values of its parameters, as its parent writes them. */
interface Nested {
  id: string
  template: Template
  given: Record<string, unknown>
}

/**
 * One template of a root and its nested stacks, as if all resources stood in the root under the ids that they have: what
 * goes by a parameter or an output refers to the resource itself. What CloudFormation takes in which order is lost.
 * Throws a TemplateError where a parameter or an output has no pair, or two stacks have the same id.
 */
export function flatten(root: Template, read: ReadNested): Template {
  const nested = new Map(
    Object.entries(root.Resources)
      .filter(([, { Type }]) => Type === nestedStack)
      .map(([id, resource]) => [id, nestedOf(id, resource, read)]),
  )
  if (nested.size === 0) return root
  const asked = new Set<string>()

  /** A value of the root, without outputs of nested stacks. */
  function inRoot(value: unknown): unknown {
    return replaced(value, (name, argument) => {
      const [id = '', ...attribute] = name === 'Fn::GetAtt' ? pathOf(argument) : []
      const stack = nested.get(name === 'Ref' ? String(argument) : id)
      if (!stack) return undefined
      const output = /^Outputs\.(\w+)$/.exec(attribute.join('.'))?.[1]
      if (!output) throw new TemplateError(`Only outputs of the nested stack ${stack.id} can be referred to.`)
      const found = stack.template.Outputs?.[output]
      if (!found) throw new TemplateError(`The nested stack ${stack.id} has no output ${output}.`)
      asked.add(`${stack.id}.${output}`)
      return { instead: inNested(stack, found.Value) }
    })
  }

  /** A value of a nested stack, without its parameters. */
  function inNested(stack: Nested, value: unknown): unknown {
    return replaced(value, (name, argument) => {
      if (name === 'Fn::Sub') mustNotName(stack, argument)
      if (name !== 'Ref') return undefined
      const target = String(argument)
      if (ofOneStack.has(target))
        throw new TemplateError(
          `The nested stack ${stack.id} asks for its ${target}, which the root has not.`,
        )
      return Object.hasOwn(stack.given, target) ? { instead: inRoot(stack.given[target]) } : undefined
    })
  }

  const own = Object.entries(root.Resources)
    .filter(([id]) => !nested.has(id))
    .map(([id, resource]) => [id, withoutOrder(inRoot(resource) as Resource, nested)] as const)
  const theirs = [...nested.values()].flatMap((stack) =>
    Object.entries(stack.template.Resources).map(
      ([id, resource]) => [id, inNested(stack, resource) as Resource] as const,
    ),
  )
  const flat = {
    ...root,
    Resources: onceEach([...own, ...theirs]),
    ...(root.Outputs && { Outputs: inRoot(root.Outputs) as NonNullable<Template['Outputs']> }),
  }
  for (const { id, template } of nested.values())
    for (const output of Object.keys(template.Outputs ?? {}))
      if (!asked.has(`${id}.${output}`))
        throw new TemplateError(`Nothing asks for the output ${output} of the nested stack ${id}.`)
  return flat
}

/** Throws unless each parameter of the nested stack has a value, and each value a parameter. */
function nestedOf(id: string, resource: Resource, read: ReadNested): Nested {
  if (resource.Condition) throw new TemplateError(`The nested stack ${id} has a condition.`)
  const template = flatten(read(id, resource), read)
  const section = Object.keys(template).find((name) => !nestedSections.has(name))
  if (section) throw new TemplateError(`The nested stack ${id} has the section ${section}.`)
  const given = (resource.Properties?.Parameters ?? {}) as Record<string, unknown>
  const parameters = template.Parameters ?? {}
  for (const name of Object.keys(given))
    if (!Object.hasOwn(parameters, name))
      throw new TemplateError(`The nested stack ${id} is given ${name}, which is none of its parameters.`)
  for (const name of Object.keys(parameters))
    if (!Object.hasOwn(given, name))
      throw new TemplateError(`The nested stack ${id} is not given its parameter ${name}.`)
  return { id, template, given }
}

type Replace = (name: string, argument: unknown) => { instead: unknown } | undefined

/** The value with some of its intrinsic functions replaced. */
function replaced(value: unknown, replace: Replace): unknown {
  if (Array.isArray(value)) return value.map((item) => replaced(item, replace))
  if (value === null || typeof value !== 'object') return value
  const call = intrinsic(value)
  const found = call && replace(call.name, call.argument)
  if (found) return found.instead
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, replace)]))
}

const pathOf = (argument: unknown): string[] =>
  typeof argument === 'string' ? argument.split('.') : (argument as string[])

function mustNotName({ id, given }: Nested, argument: unknown): void {
  const [text] = (Array.isArray(argument) ? argument : [argument]) as [string]
  for (const [, name = ''] of String(text).matchAll(/\$\{([^!}.]+)\}/g))
    if (Object.hasOwn(given, name) || ofOneStack.has(name))
      throw new TemplateError(`The nested stack ${id} has Fn::Sub of ${name}: write Fn::Join.`)
}

/** Without what must be there before it, where that is a nested stack. */
function withoutOrder(resource: Resource, nested: ReadonlyMap<string, Nested>): Resource {
  const { DependsOn, ...rest } = resource
  if (DependsOn === undefined) return resource
  const left = [DependsOn].flat().filter((id) => !nested.has(String(id)))
  return left.length ? { ...rest, DependsOn: left } : rest
}

function onceEach(resources: (readonly [string, Resource])[]): Record<string, Resource> {
  const ids = resources.map(([id]) => id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice) throw new TemplateError(`Two stacks have a resource ${twice}: give one another name.`)
  return Object.fromEntries(resources)
}
