import * as z from 'zod/mini'

/** What a photo or a document is once it is checked: photos are made anew as JPEG, a PDF stays as it is. */
export const paperTypes = ['image/jpeg', 'application/pdf'] as const

/** What browsers record of a voice: Safari and newer Chrome the first, others one of the last two. They stay as they are. */
export const recordingTypes = ['audio/mp4', 'audio/webm', 'audio/ogg'] as const
export type RecordingType = (typeof recordingTypes)[number]

/** What a file is once it is checked. Only few parts of a household's record take recordings. */
export const checkedTypes = [...paperTypes, ...recordingTypes] as const
export type CheckedType = (typeof checkedTypes)[number]

/** A file by its id: 130 random bits, so that nobody guesses one. */
export const FileId = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))
export type FileId = z.infer<typeof FileId>

/** Whether a file is a recording: it is listened to, and stands in no papers. */
export const isRecording = (type: CheckedType): type is RecordingType =>
  (recordingTypes as readonly CheckedType[]).includes(type)
