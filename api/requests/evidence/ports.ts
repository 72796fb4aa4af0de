import type { EvidenceAsk, EvidenceUpload } from '#contract/evidence.ts'

/** A photo as it is kept: a JPEG without metadata. Width and height in pixels. */
export interface Photo {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
}

/** What is known of a photo without reading it. */
export interface PhotoFacts {
  readonly width: number
  readonly height: number
  readonly bytes: number
}

export type Incoming =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-large' }

/** Why a file cannot be taken. */
export type Refusal = 'too-large' | 'not-a-photo' | 'damaged' | 'too-many-pixels'

export type Looked =
  | { readonly kind: 'photo'; readonly photo: Photo }
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
  /** Keeps a checked photo. The first one kept under an id stays. */
  putChecked(id: string, photo: Photo): Promise<void>
  /** Undefined when nothing was checked under this id. */
  headChecked(id: string): Promise<PhotoFacts | undefined>
}

/** Photos that are part of a request. */
export interface KeptEvidence {
  /** The JPEG; undefined when it is not there. */
  read(reference: string, id: string): Promise<Uint8Array | undefined>
}
