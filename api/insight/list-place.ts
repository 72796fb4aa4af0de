/** Where a public list goes on: behind this report, which was sent or changed then. */
export interface ListPlace {
  /** Where the list goes service by service. */
  readonly service?: string | undefined
  /** ISO 8601, in UTC. */
  readonly at: string
  readonly reference: string
}

const written =
  /^(?:([\w-]{1,60})~)?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)~([A-Z]{2,4}(?:-[0-9A-Z]{4}){2})$/

/** The place as an address has it. */
export const placeInWords = ({ service, at, reference }: ListPlace): string =>
  [service, at, reference].filter(Boolean).join('~')

/** The place that an address names; undefined where it names none. */
export function readPlace(text: string): ListPlace | undefined {
  const [, service, at = '', reference = ''] = written.exec(text) ?? []
  if (!reference || Number.isNaN(Date.parse(at))) return undefined
  return { ...(service ? { service } : {}), at, reference }
}
