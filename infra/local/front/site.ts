import { createHash } from 'node:crypto'
import { type Stats, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import type { Deployment } from '../model/site.ts'
import { type Answer, type Incoming, text } from './exchange.ts'

type Stored = { modified: number; answer: Answer }

/** Answers as the bucket of the site, from the files that the template deploys into it. */
export function createSite({ deployments, listable }: { deployments: Deployment[]; listable: boolean }) {
  const stored = new Map<string, Stored>()
  return async (request: Pick<Incoming, 'path' | 'method'>): Promise<Answer> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return text(405, 'Method Not Allowed')
    const key = keyOf(request.path)
    const found = key === undefined ? undefined : find(deployments, key)
    if (!found) return listable ? text(404, 'NoSuchKey') : text(403, 'AccessDenied')
    const { path, stats, deployment } = found
    const known = stored.get(path)
    if (known?.modified === stats.mtimeMs) return known.answer
    const answer = await load(path, stats, deployment)
    stored.set(path, { modified: stats.mtimeMs, answer })
    return answer
  }
}

function keyOf(path: string) {
  try {
    const key = decodeURIComponent(path).slice(1)
    return key.includes('\0') || normalize(`/${key}`) !== `/${key}` ? undefined : key
  } catch {
    return undefined
  }
}

/** The file that the last deployment puts under this key. */
function find(deployments: Deployment[], key: string) {
  for (const deployment of deployments) {
    const { prefix, directory } = deployment
    if (prefix && !key.startsWith(`${prefix}/`)) continue
    const inside = prefix ? key.slice(prefix.length + 1) : key
    if (!inside || !isDeployed(deployment, inside)) continue
    const path = join(directory, inside)
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats?.isFile()) return { path, stats, deployment }
  }
  return undefined
}

/** What is excluded stays out unless it is included again. */
export function isDeployed(
  { exclude, include }: Pick<Deployment, 'exclude' | 'include'>,
  key: string,
): boolean {
  const any = (patterns: string[]) => patterns.some((pattern) => glob(pattern).test(key))
  return !any(exclude) || any(include)
}

const glob = (pattern: string) =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  )

async function load(path: string, stats: Stats, { headers }: Deployment): Promise<Answer> {
  const body = await readFile(path)
  return {
    status: 200,
    headers: {
      'content-type': headers['content-type'] ?? types[extname(path)] ?? 'binary/octet-stream',
      etag: `"${createHash('md5').update(body).digest('hex')}"`,
      'last-modified': stats.mtime.toUTCString(),
      ...headers,
    },
    body,
  }
}

/** As the AWS command line guesses them when it copies the site. */
const types: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.ico': 'image/vnd.microsoft.icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}
