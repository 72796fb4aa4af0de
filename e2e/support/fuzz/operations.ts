import { open311Operations } from './open311.ts'
import type { Schema } from './schema.ts'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly schema: Schema
  readonly required?: boolean
}

/** One address and method, with what it takes. */
export interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly Parameter[]
  /** What somebody must show, by its name; nothing where anybody may ask. */
  readonly security: readonly object[]
  readonly json?: Schema
  /** Complete bodies that the document gives as examples. */
  readonly examples?: readonly unknown[]
  /** Sent as a form and not as JSON. */
  readonly form?: Schema
  /** The statuses that the document promises; undefined where it names none. */
  readonly statuses?: readonly number[]
}

interface Described extends Partial<Pick<Operation, 'parameters' | 'security'>> {
  readonly responses: Record<string, unknown>
  readonly requestBody?: {
    content: { 'application/json': { schema: Schema; examples?: Record<string, { value: unknown }> } }
  }
}

interface Document {
  readonly paths: Record<string, Record<string, Described>>
  readonly components: { readonly schemas: Record<string, Schema> }
}

function operationOf(path: string, method: string, described: Described): Operation {
  const { parameters = [], security = [], requestBody, responses } = described
  const json = requestBody?.content['application/json']
  return {
    method,
    path,
    parameters,
    security,
    statuses: Object.keys(responses).map(Number),
    ...(json ? { json: json.schema } : {}),
    ...(json?.examples ? { examples: Object.values(json.examples).map(({ value }) => value) } : {}),
  }
}

/** Every operation that the installation's documents tell of, and the schemas that they name. */
export async function operationsOf(url: string) {
  const { paths, components } = (await (await fetch(`${url}/api/openapi.json`)).json()) as Document
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationOf(path, method, operation)),
  )
  return { operations: [...described, ...(await open311Operations(url))], schemas: components.schemas }
}
