import * as z from 'zod/mini'
import { FoundAddress } from '#contract/core/address.ts'
import { readableAddress } from '#requests/resident/addresses/readable.ts'

const line = z.optional(z.string())

/** What we read of an address of Royal Mail's file, in capital letters. https://docs.os.uk/os-apis/accessing-os-apis/os-places-api */
export const DeliveryPoint = z.object({
  UPRN: z.string(),
  ORGANISATION_NAME: line,
  DEPARTMENT_NAME: line,
  PO_BOX_NUMBER: line,
  SUB_BUILDING_NAME: line,
  BUILDING_NAME: line,
  BUILDING_NUMBER: line,
  DEPENDENT_THOROUGHFARE_NAME: line,
  THOROUGHFARE_NAME: line,
  DOUBLE_DEPENDENT_LOCALITY: line,
  DEPENDENT_LOCALITY: line,
  POST_TOWN: z.string(),
  POSTCODE: z.string(),
  /** Where the property is, in metres of the British National Grid, which the API gives unless it is asked otherwise. */
  X_COORDINATE: z.catch(z.optional(z.number()), undefined),
  Y_COORDINATE: z.catch(z.optional(z.number()), undefined),
})
type DeliveryPoint = z.infer<typeof DeliveryPoint>

/** "12A", "3-5": a number by another name, which stands before the street. */
const isNumber = (name: string | undefined): name is string => /^\d+[A-Z]?(-\d+[A-Z]?)?$/.test(name ?? '')

const joined = (parts: readonly (string | undefined)[], by: string): string => parts.filter(Boolean).join(by)

/** The address in two lines and a town; undefined where it does not fit the fields of one. */
export function addressOf(point: DeliveryPoint): FoundAddress | undefined {
  const { BUILDING_NAME, BUILDING_NUMBER, PO_BOX_NUMBER } = point
  const number = BUILDING_NUMBER ?? (isNumber(BUILDING_NAME) ? BUILDING_NAME : undefined)
  const building = isNumber(BUILDING_NAME) && !BUILDING_NUMBER ? undefined : BUILDING_NAME
  const streets = joined([point.DEPENDENT_THOROUGHFARE_NAME, point.THOROUGHFARE_NAME], ', ')
  const premises = [
    point.ORGANISATION_NAME,
    point.DEPARTMENT_NAME,
    PO_BOX_NUMBER && `PO BOX ${PO_BOX_NUMBER}`,
    point.SUB_BUILDING_NAME,
    building,
  ]
  const localities = [point.DOUBLE_DEPENDENT_LOCALITY, point.DEPENDENT_LOCALITY]
  const lines = [joined(premises, ', '), joined([number, streets], ' '), joined(localities, ', ')]
    .filter(Boolean)
    .map(readableAddress)
  const [line1 = '', ...rest] = lines
  const line2 = rest.join(', ')
  const town = readableAddress(point.POST_TOWN)
  const { X_COORDINATE: easting, Y_COORDINATE: northing } = point
  const found = FoundAddress.safeParse({
    label: joined([line1, line2, town, point.POSTCODE], ', '),
    address: { line1, ...(line2 && { line2 }), town, postcode: point.POSTCODE, uprn: point.UPRN },
    ...(easting !== undefined && northing !== undefined && { point: { easting, northing } }),
  })
  return found.success ? found.data : undefined
}
