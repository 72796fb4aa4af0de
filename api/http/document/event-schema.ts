import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { RequestEvent } from '#contract/requests/event.ts'
import { eventSchemaPath } from '#contract/requests/event-schema-path.ts'
import { jsonSchema } from '#services/define/json-schema.ts'
import { eventExamples } from './event-examples.ts'

/** The JSON Schema that departments' systems check events against, with an example of every type. */
export const eventSchema = (example: Service, council: CouncilProfile, calendars: Calendars) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: eventSchemaPath,
  title: 'Shire service request event',
  description:
    'CloudEvents 1.0. Apply events of one subject in order of `sequence`, ignore a number already applied, wait for a missing one.',
  ...jsonSchema(RequestEvent),
  examples: eventExamples(example, council, calendars),
})
