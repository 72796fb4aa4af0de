import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Synthesised, type Template, TemplateError } from './types.ts'

type AssetManifest = { files?: Record<string, { source: { path?: string }; destinations: Destinations }> }
type Destinations = Record<string, { objectKey: string }>

/** Reads the one stack of a cloud assembly directory (what `cdk synth` writes). */
export function loadAssembly(directory: string): Synthesised {
  const names = readdirSync(directory)
    .filter((file) => file.endsWith('.template.json'))
    .map((file) => file.slice(0, -'.template.json'.length))
  const [name, ...others] = names
  if (!name || others.length) {
    throw new TemplateError(
      `The CDK app must make exactly one stack, but it made ${names.join(', ') || 'none'}.`,
    )
  }
  const template = readJson(join(directory, `${name}.template.json`)) as Template
  const manifest = readJson(join(directory, `${name}.assets.json`)) as AssetManifest
  return { name, template, assets: assetPaths(directory, manifest) }
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
