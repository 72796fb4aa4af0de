import * as z from 'zod/mini'
import { recordingTypes } from '#contract/core/files/files.ts'
import { DayText } from '../case.ts'
import { ShownFile } from '../files.ts'

/** What an entry is about. An `incident` goes to the worker, who has to read it within the time promised. */
export const logSorts = ['day', 'health', 'school', 'contact', 'incident'] as const
export const LogSort = z.enum(logSorts)
export type LogSort = z.infer<typeof LogSort>

/** The log of a child in a year: `log.c1.2027`. */
export const logPart = (child: string, year: string): string => `log.${child.split('.')[1]}.${year}`

/** Limits of a recording: seconds, and bytes of it. */
export const recordingLimits = { seconds: 180, bytes: 8 * 1024 * 1024 } as const

/** A recording that came with an entry. */
export const Recording = z.extend(ShownFile, { contentType: z.enum(recordingTypes), seconds: z.int() })
export type Recording = z.infer<typeof Recording>

/** What somebody wrote or said. `written`: when, by the clock of the device. */
export const LogEntry = z.object({
  sort: LogSort,
  on: DayText,
  written: z.string(),
  text: z.string(),
  /** Read by whoever wrote it and by the child's and the carer's workers, and not by the other carer. */
  private: z.boolean(),
  recording: z.nullable(Recording),
})
export type LogEntry = z.infer<typeof LogEntry>

/** What a worker answered to what happened. */
export const LogAnswer = z.object({ note: z.string() })

/** A log as its part shows it; its entries stand beside it. */
export const LogShown = z.object({
  many: z.int(),
  /** Days of incidents that nobody has answered, and by when somebody will. */
  open: z.array(z.object({ on: DayText, due: DayText })),
  /** The day from which the household reads it no more. */
  closed: z.optional(DayText),
})
export type LogShown = z.infer<typeof LogShown>
