import { theDepartment } from '../../api/contract/core/words/in-text.ts'
import { places } from '../../api/council/areas/sample/places.ts'
import { leicestershire } from '../../api/profile/leicestershire.ts'

const { authority, districts, neighbours, address, departments, fosteringHubs = [] } = leicestershire
const councils = [authority, ...districts, ...neighbours]

const kind = / (?:District|Borough|City|County) Council$/
const hostOf = (url: string) => new URL(url).host.replace(/^www\./, '')

/** Towns of the model county whose names are words that anybody may write. */
const common = /^(?:Quorn)$/

/** What only the model county says: its councils, their codes, numbers and sites, its places, and the hub that it works with. */
const said = [
  ...councils.flatMap(({ code, name, url, phone = code }) => [
    code,
    name.replace(kind, ''),
    hostOf(url),
    phone,
  ]),
  ...[leicestershire.shortName, leicestershire.phone, leicestershire.privacyContact, address[0] ?? ''],
  ...places.map(([name]) => name).filter((name) => !common.test(name)),
  ...fosteringHubs.map(({ name }) => name),
]

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** Names of departments that are no name of the work itself, as `Libraries` is. */
const departmentsNamed = ['Highways', 'Registration service', 'Passenger transport', 'Customer relations']
/**
 * “National Highways” and the law are everybody’s, and so is “the registration service”. In a sentence the others stand as
 * “the highways team”.
 */
const departmentsSaid = departmentsNamed.flatMap((name) => [
  name === 'Highways' ? '(?<![Nn]ational ?)Highways(?! Act)' : name,
  ...(name.endsWith('service') ? [] : [theDepartment(name)]),
])

const prefixes = departments.map(({ prefix }) => prefix).join('|')
const patterns = [
  ...[...new Set(said)].map((text) => `(?<![\\w-])${escaped(text)}(?![\\w-])`),
  ...departmentsSaid,
  `\\b(?:${prefixes})-[0-9A-Z]{4}-[0-9A-Z]{4}\\b`,
]
const others = new RegExp(`.{0,40}(?:${patterns.join('|')}).{0,40}`, 'g')

/** Where a text has words of the model county, with what stands around each. */
export const othersIn = (where: string, text: string): string[] =>
  [...new Set(text.match(others) ?? [])].map((found) => `${where}: ${found}`)
