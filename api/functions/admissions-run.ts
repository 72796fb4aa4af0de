import { taskPorts } from '#aws/admissions/task-ports.ts'
import { taskBatch } from '#aws/admissions/tasks-batch.ts'

export const handler = taskBatch(taskPorts())
