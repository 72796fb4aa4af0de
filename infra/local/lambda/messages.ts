/** The largest event and the largest answer of a function, in characters of JSON. */
export const maxPayload = 6 * 1024 * 1024

/** What the player tells the thread of a function. */
export type ToRuntime = { id: number; event: string; requestId: string; milliseconds: number }

/** What the thread of a function tells the player. */
export type FromRuntime =
  | { type: 'ready'; milliseconds: number }
  | { type: 'unusable'; message: string }
  | { type: 'result'; id: number; payload: string }
  | { type: 'error'; id: number; message: string; stack: string }

export type RuntimeData = {
  file: string
  exportName: string
  name: string
  arn: string
  memoryMegabytes: number
  logGroup: string
  compileCache: string
}
