import { taskPorts } from '#aws/admissions/ports.ts'
import { taskBatch } from '#aws/admissions/tasks-batch.ts'

export const handler = taskBatch(taskPorts())
