import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { HubFile, hubFormat } from '#contract/fostering/hub.ts'
import { columns } from '#fostering/enquiries/hub/csv.ts'
import { hubFile } from '#fostering/enquiries/hub/give.ts'
import { enquirySchemaText } from './enquiry-schema.ts'

const one: HubFile['enquiries'][number] = {
  number: 'EM-17',
  receivedOn: '2026-11-27',
  about: 'foster',
  name: 'Sample Person',
  reach: 'call',
  phone: '0116 496 0123',
  postcode: 'LE3 8RA',
  agreedOn: '2026-11-27',
}
const file: HubFile = { format: hubFormat, from: 'sample-hub', enquiries: [one] }

describe('the JSON Schema of a file of enquiries', () => {
  const valid = formats.default(new Ajv2020({ strict: false })).compile(JSON.parse(enquirySchemaText()))

  it('takes what goes out', () => {
    expect(valid(JSON.parse(hubFile([one], 'json', 'sample-hub')))).toBe(true)
  })

  it.each([
    ['another format', { ...file, format: 'other-1' }],
    ['a day that is none', { ...file, enquiries: [{ ...one, receivedOn: '27/11/2026' }] }],
    ['a subject that there is not', { ...file, enquiries: [{ ...one, about: 'pets' }] }],
    ['nobody’s name', { ...file, enquiries: [{ ...one, name: '' }] }],
    ['a field that nobody knows', { ...file, enquiries: [{ ...one, age: 40 }] }],
    ['no day of their yes', { ...file, enquiries: [{ ...one, agreedOn: undefined }] }],
  ])('refuses %s, as the code does', (_, wrong) => {
    expect(HubFile.safeParse(file).success).toBe(true)
    expect(HubFile.safeParse(wrong).success).toBe(false)
    expect(valid(JSON.parse(JSON.stringify(wrong)))).toBe(false)
  })

  it('has its columns told in FORMAT.md', () => {
    const told = readFileSync(new URL('../../api/fostering/enquiries/hub/FORMAT.md', import.meta.url), 'utf8')
    for (const [field, column] of Object.entries(columns))
      expect(told).toContain(`| \`${column}\` | \`${field}\` |`)
    expect(told).toContain(hubFormat)
  })
})
