import { XMLBuilder } from 'fast-xml-parser'
import { type Answer, text } from '../../front/exchange.ts'

export type Format = 'json' | 'xml'
type Item = Record<string, string | number | null | readonly string[]>

const xml = (root: string, each: string, items: readonly Item[]) =>
  `<?xml version="1.0" encoding="utf-8"?>\n${new XMLBuilder({}).build({ [root]: { [each]: items } })}`

/** A list, as Open311 answers. `names`: of the list and of each thing in it. */
export function listed(
  format: Format,
  [root, each]: readonly [string, string],
  items: readonly Item[],
  status = 200,
): Answer {
  return format === 'json'
    ? text(status, JSON.stringify(items), 'application/json')
    : text(status, xml(root, each, items), 'text/xml; charset=utf-8')
}

/** The attributes of a service, as Open311 describes them in XML. */
export const definitionXml = (service_code: string, attribute: readonly object[]) =>
  `<?xml version="1.0" encoding="utf-8"?>\n${new XMLBuilder({}).build({ service_definition: { service_code, attributes: { attribute } } })}`

export const wrong = (format: Format, code: number, description: string): Answer =>
  listed(format, ['errors', 'error'], [{ code, description }], code)
