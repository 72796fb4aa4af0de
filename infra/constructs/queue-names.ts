/** The queue that all departments share that work from the built-in list. */
export const listQueue = 'workspace'

/** `blue-badge` → `BlueBadge` */
export function pascal(id: string): string {
  return id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** The output that gives the address of a queue. */
export const urlOutput = (queue: string): string => `${pascal(queue)}QueueUrl`

/** Which queue brings a department its requests, by what is deployed: its own, if it has one, or that of the list. */
export const queueOf = (outputs: Readonly<Record<string, string>>, department: string): string =>
  outputs[urlOutput(department)] ? department : listQueue
