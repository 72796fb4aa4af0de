import { type HubEnquiry, type HubFile, hubFormat } from '#contract/fostering/hub.ts'
import { type Enquiry, enquiryId, referenceOf } from '../enquiry.ts'
import type { EnquiryLists, EnquiryPorts } from '../ports.ts'
import { outCsv } from './csv.ts'

/** An enquiry as a hub gets it. Where it came from the hub it goes back under the hub's own number. */
export function asHubHas(enquiry: Enquiry): HubEnquiry {
  const { said, receivedOn, agreed, handed, hub } = enquiry.values
  return {
    ...said,
    receivedOn,
    number: hub?.number ?? referenceOf(enquiry),
    agreedOn: handed?.on ?? agreed.on,
    heard: hub?.heard ?? said.heard,
  }
}

const orderOf = (one: Enquiry): string => `${one.values.receivedOn} ${asHubHas(one).number}`

/** All that was handed on to a hub, in the order in which they asked: it takes those that it has already once. */
export async function handedToHub(
  { enquiries, lists }: Pick<EnquiryPorts, 'enquiries'> & { readonly lists: Pick<EnquiryLists, 'handedTo'> },
  hub: string,
): Promise<Enquiry[]> {
  const references = await lists.handedTo(hub)
  const all = await Promise.all(references.map((reference) => enquiries.get(enquiryId(reference))))
  // The list may be a moment behind.
  return all
    .flatMap((one) => (one?.values.handed?.to === hub ? [one] : []))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)))
}

/** The file, as JSON or as CSV. `from`: the id of this council. */
export function hubFile(all: readonly HubEnquiry[], as: 'json' | 'csv', from: string): string {
  if (as === 'csv') return outCsv(all)
  const file: HubFile = { format: hubFormat, from, enquiries: [...all] }
  return `${JSON.stringify(file, null, 2)}\n`
}
