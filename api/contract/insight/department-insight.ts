import * as z from 'zod/mini'
import { Figures } from './performance.ts'

/** Numbers of a team, or of an inspector’s area. `-` stands for none. */
export const InsightPart = z.object({ id: z.string(), name: z.string(), figures: Figures })
export type InsightPart = z.infer<typeof InsightPart>

/** `GET /api/workspace/insight/{department}?month=`: numbers of what was sent in one month. */
export const DepartmentInsight = z.object({
  department: z.object({ id: z.string(), name: z.string() }),
  month: z.string(),
  /** Months that can be asked for, the oldest first. */
  months: z.array(z.string()),
  whole: Figures,
  teams: z.array(InsightPart),
  districts: z.array(InsightPart),
})
export type DepartmentInsight = z.infer<typeof DepartmentInsight>

/** Numbers behind which there are requests. */
export const insightNumbers = ['received', 'acknowledged', 'open', 'finished', 'overdue', 'reopened'] as const
export type InsightNumber = (typeof insightNumbers)[number]

/** `GET /api/workspace/insight/{department}/requests?month=&number=&team=|district=`: what a number counts. */
export const InsightRequests = z.object({
  requests: z.array(z.object({ reference: z.string(), service: z.string(), state: z.string() })),
  /** Whether there are more than are listed. */
  more: z.boolean(),
})
export type InsightRequests = z.infer<typeof InsightRequests>
