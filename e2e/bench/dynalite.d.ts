/** The part of dynalite that the bare loop uses. */
declare module 'dynalite' {
  import type { Server } from 'node:http'
  /** Tables behind DynamoDB's own protocol, kept in `path`. */
  export default function dynalite(options: { path: string; createTableMs?: number }): Server
}
