import type * as z from 'zod/mini'
import { PublishedCommitment } from '#contract/calendar/commitment.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { answersSchema, jsonSchema } from '#services/define/json-schema.ts'
import { addressPaths } from './addresses.ts'
import { admissionsPaths } from './admissions.ts'
import { afterPaths } from './after.ts'
import { appealPaths } from './appeals.ts'
import { departmentPaths } from './department.ts'
import { draftPaths } from './drafts.ts'
import { enquiryPaths } from './enquiries.ts'
import { findPaths } from './find.ts'
import { fosteringPaths } from './fostering.ts'
import { householdFilePaths } from './household-files.ts'
import { insightPaths } from './insight.ts'
import { openReferralPaths } from './open-referral.ts'
import { packPaths } from './packs.ts'
import { panelPaths } from './panel.ts'
import { documentPaths, paths, text } from './paths.ts'
import { paymentPaths } from './payment.ts'
import { peoplePaths } from './people.ts'
import { schemas } from './schemas.ts'
import { settingsPaths } from './settings.ts'
import { staffPaths } from './staff.ts'
import { workspacePaths } from './workspace.ts'

const summaryProperties = {
  slug: text,
  title: text,
  summary: text,
  words: { type: 'array', items: text },
  department: text,
  group: text,
  lgsl: { type: ['integer', 'null'] },
  commitment: jsonSchema(PublishedCommitment),
}
const serviceSchema = {
  type: 'object',
  required: [...Object.keys(summaryProperties), 'pages', 'schema', 'example'],
  properties: {
    ...summaryProperties,
    pages: { type: 'array', items: { type: 'object' } },
    schema: { type: 'object', description: 'JSON Schema of the answers' },
    example: {
      type: 'object',
      description:
        'Complete answers that the API takes; a request needs contact details besides where `contact` is `required`',
    },
  },
}

/** The OpenAPI 3.1 document, from the schemas that the API itself parses with. */
export function openapi(catalogue: readonly Service[], council: CouncilProfile) {
  return {
    openapi: '3.1.0',
    info: {
      title: `${council.name}: requests`,
      version: '1',
      description:
        'Report and request services without an account. Every error is problem+json (RFC 9457). What anybody may GET without a key or a signed link, outside /api/workspace, answers HEAD too, and scripts of other websites may read it (CORS).',
    },
    paths: {
      ...paths(catalogue),
      ...draftPaths(),
      ...findPaths(),
      ...insightPaths(),
      ...openReferralPaths(),
      ...paymentPaths(),
      ...(council.addressLookup ? addressPaths() : {}),
      ...afterPaths(),
      ...departmentPaths(),
      ...staffPaths(),
      ...workspacePaths(),
      ...admissionsPaths(),
      ...appealPaths(),
      ...fosteringPaths(),
      ...panelPaths(),
      ...peoplePaths(),
      ...settingsPaths(),
      ...packPaths(),
      ...householdFilePaths(),
      ...enquiryPaths(),
      ...documentPaths(),
    },
    components: {
      securitySchemes: {
        trackingKey: { type: 'http', scheme: 'bearer', description: 'The tracking key of the private link' },
        fosteringSession: {
          type: 'http',
          scheme: 'bearer',
          description: 'What opening the private link of a household gives, for two hours',
        },
        evidenceReceipt: { type: 'http', scheme: 'bearer', description: 'The receipt of a checked file' },
        findToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'What the link of "find my requests" has after the #',
        },
        departmentKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'The key of a department, from the secrets of the installation',
        },
        staffToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of a member of staff, from where /api/workspace/sign-in says',
        },
        draftKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'The key of a saved form, from its link or long code',
        },
      },
      schemas: {
        ...Object.fromEntries(
          Object.entries(schemas).map(([name, schema]) => [
            name,
            jsonSchema(schema as unknown as z.ZodMiniType),
          ]),
        ),
        ServiceSummary: {
          type: 'object',
          required: Object.keys(summaryProperties),
          properties: summaryProperties,
        },
        Service: serviceSchema,
        ...Object.fromEntries(
          catalogue.map((service) => [`Answers-${service.slug}`, answersSchema(service)]),
        ),
      },
    },
  }
}
