import { eventSchemaPath, RequestEvent } from '#contract/event.ts'
import { jsonSchema } from '#services/define/json-schema.ts'

/** The JSON Schema that departments' systems check events against. */
export const eventSchema = () => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: eventSchemaPath,
  title: 'Shire service request event',
  description:
    'CloudEvents 1.0. Apply events of one subject in order of `sequence`, ignore a number already applied, wait for a missing one.',
  ...jsonSchema(RequestEvent),
})
