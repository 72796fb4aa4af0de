import type { HonoRequest } from 'hono'
import { bodyHash, type Fields, type SentFile } from '#requests/open311/fields.ts'
import { Open311Error } from './app.ts'

/**
 * Bytes that the fields of a form may have, files aside: the event of a request says them twice, and has to fit into a
 * message of 256 KB.
 */
const fieldsLimit = 32 * 1024

const bytesOf = (text: string) => Buffer.byteLength(text)

export interface Form {
  readonly fields: Fields
  readonly files: readonly SentFile[]
  /** Stands for all of it: the same when the same is sent again. */
  readonly body: string
}

async function entriesOf(request: HonoRequest): Promise<[string, FormDataEntryValue][]> {
  const type = request.header('content-type') ?? ''
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    return [...new URLSearchParams(await request.text())]
  }
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    throw new Open311Error(
      400,
      'Send a form: application/x-www-form-urlencoded, or multipart/form-data with files',
    )
  }
  try {
    return [...(await request.formData())] as [string, FormDataEntryValue][]
  } catch {
    throw new Open311Error(400, 'The body is not the multipart/form-data that Content-Type says')
  }
}

function fieldsIn(entries: readonly [string, FormDataEntryValue][]): Fields {
  const fields = new Map<string, string[]>()
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue
    if (!value.isWellFormed() || !name.isWellFormed())
      throw new Open311Error(400, `${name} is not whole UTF-8`)
    // Forms end their lines with CR and LF on the wire.
    fields.set(name, [...(fields.get(name) ?? []), value.replace(/\r\n?/g, '\n')])
  }
  return fields
}

async function filesIn(entries: readonly [string, FormDataEntryValue][]): Promise<SentFile[]> {
  const files = entries.flatMap(([, value]) => (typeof value === 'string' || value.size === 0 ? [] : [value]))
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}

/** The form that was sent. Throws what is wrong with it. */
export async function readForm(request: HonoRequest): Promise<Form> {
  const entries = await entriesOf(request)
  const size = entries.reduce(
    (sum, [name, value]) => sum + bytesOf(name) + (typeof value === 'string' ? bytesOf(value) : 0),
    0,
  )
  if (size > fieldsLimit) throw new Open311Error(413, 'The fields are too long. Send less text')
  const fields = fieldsIn(entries)
  const files = await filesIn(entries)
  return { fields, files, body: bodyHash(fields, files) }
}
