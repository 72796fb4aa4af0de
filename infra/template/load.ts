import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { flatten, nestedStack } from './flatten.ts'
import { type Resource, type Synthesised, type Template, TemplateError } from './types.ts'

const ending = '.template.json'
export const nestedEnding = `.nested${ending}`

type AssetManifest = { files?: Record<string, { source: { path?: string }; destinations: Destinations }> }
type Destinations = Record<string, { objectKey: string }>

/** A stack as it is published: its template, and how many bytes the file has. */
export interface Published {
  name: string
  template: Template
  bytes: number
}

/** Reads the one stack of a cloud assembly directory (what `cdk synth` writes), with its nested stacks flattened into it. */
export function loadAssembly(directory: string): Synthesised {
  const { root, assets, nested } = openAssembly(directory)
  const template = flatten(root.template, (id, resource) => nested(id, resource).template)
  return { name: root.name, template, assets }
}

/** The stacks of a cloud assembly directory one by one, the root first. */
export function loadStacks(directory: string): Published[] {
  const { root, nested } = openAssembly(directory)
  const below = ({ template }: Published): Published[] =>
    Object.entries(template.Resources)
      .filter(([, { Type }]) => Type === nestedStack)
      .map(([id, resource]) => nested(id, resource))
      .flatMap((stack) => [stack, ...below(stack)])
  return [root, ...below(root)]
}

function openAssembly(directory: string) {
  const names = readdirSync(directory)
    .filter((file) => file.endsWith(ending) && !file.endsWith(nestedEnding))
    .map((file) => file.slice(0, -ending.length))
  const [name, ...others] = names
  if (!name || others.length) {
    throw new TemplateError(
      `The CDK app must make exactly one stack, but it made ${names.join(', ') || 'none'}.`,
    )
  }
  const manifest = readJson(join(directory, `${name}.assets.json`)) as AssetManifest
  const assets = assetPaths(directory, manifest)

  /** The stack that the address of a nested one leads to, among what is published with the root. */
  function nested(id: string, { Properties }: Resource): Published {
    const key = /([^/"]+)"[\]}]*$/.exec(JSON.stringify(Properties?.TemplateURL ?? ''))?.[1] ?? ''
    const path = assets[key]
    if (!path)
      throw new TemplateError(`The template of the nested stack ${id} is not among what is published.`)
    return read(id.replace(/NestedStack.*/, ''), path)
  }
  return { root: read(name, join(directory, `${name}${ending}`)), assets, nested }
}

function read(name: string, path: string): Published {
  return { name, template: readJson(path) as Template, bytes: statSync(path).size }
}

function assetPaths(directory: string, manifest: AssetManifest) {
  const paths: Record<string, string> = {}
  for (const { source, destinations } of Object.values(manifest.files ?? {})) {
    for (const { objectKey } of Object.values(destinations)) {
      if (source.path) paths[objectKey] = resolve(directory, source.path)
    }
  }
  return paths
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new TemplateError(`${path} can't be read: ${(error as Error).message}`)
  }
}
