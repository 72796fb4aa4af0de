import type { CheckedType } from '#contract/core/files/files.ts'
import type { EvidenceAsk, EvidenceUpload } from '#contract/requests/evidence.ts'

/** A file as it is kept. A photo is a JPEG without metadata and has pixels; a PDF is as it came. */
export interface Kept {
  readonly bytes: Uint8Array
  readonly contentType: CheckedType
  readonly width?: number
  readonly height?: number
}

/** What is known of a file without reading it. `bytes`: how many. */
export interface FileFacts extends Omit<Kept, 'bytes'> {
  readonly bytes: number
}

export type Incoming =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-large' }

/** Why a file cannot be taken. */
export type Refusal =
  | 'too-large'
  | 'not-taken'
  | 'damaged'
  | 'too-many-pixels'
  | 'damaged-pdf'
  | 'locked-pdf'
  | 'active-pdf'
  | 'damaged-recording'

export type Looked =
  | { readonly kind: 'fine'; readonly file: Kept }
  | { readonly kind: 'refused'; readonly why: Refusal }

/** Makes a place for one upload of this type and at most this size. */
export interface EvidencePlaces {
  presign(id: string, ask: EvidenceAsk): Promise<EvidenceUpload>
}

/** Files on their way from the resident to a request. */
export interface EvidenceStore {
  /** The file as it was uploaded, unless it has more than `limit` bytes; those are not read. */
  readIncoming(id: string, limit: number): Promise<Incoming>
  dropIncoming(id: string): Promise<void>
  /** Keeps a checked file. The first one kept under an id stays; false where another is there. */
  putChecked(id: string, file: Kept): Promise<boolean>
  /** Undefined when nothing was checked under this id. */
  headChecked(id: string): Promise<FileFacts | undefined>
  /** The checked file, if it was kept after this time; undefined when it was not. */
  readChecked(id: string, after: Date): Promise<Pick<Kept, 'bytes' | 'contentType'> | undefined>
}

/** Files that are part of a request. */
export interface KeptEvidence {
  /** Undefined when it is not there. */
  read(reference: string, id: string): Promise<Pick<Kept, 'bytes' | 'contentType'> | undefined>
}
