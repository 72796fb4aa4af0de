import * as z from 'zod/mini'
import { HubFile } from '#contract/fostering/hub.ts'

/** JSON Schema (2020-12) of a file of enquiries, as it goes to a regional hub and comes from one. */
export function enquirySchemaText(): string {
  const { $schema, ...schema } = z.toJSONSchema(HubFile, { io: 'input' })
  const title = 'Enquiries about fostering and adoption'
  return `${JSON.stringify({ $schema, title, ...schema }, null, 1)}\n`
}

/** `npm run -s enquiry-schema`: prints it. */
if (import.meta.main) process.stdout.write(enquirySchemaText())
