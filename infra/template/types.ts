/** A CloudFormation template as the CDK synthesises it; values may still hold intrinsic functions. */
export type Template = {
  AWSTemplateFormatVersion?: string
  Description?: string
  Metadata?: unknown
  Parameters?: Record<string, { Type: string; Default?: unknown; Description?: string }>
  Mappings?: Record<string, Record<string, Record<string, unknown>>>
  Conditions?: Record<string, unknown>
  Rules?: unknown
  Resources: Record<string, Resource>
  Outputs?: Record<string, { Value: unknown; Description?: string }>
}

export type Resource = {
  Type: string
  Properties?: Record<string, unknown>
  Condition?: string
  [attribute: string]: unknown
}

/** What was synthesised, as one template, and where the files that its assets name stand on this disk. */
export type Synthesised = {
  name: string
  template: Template
  /** S3 key in the CDK's asset bucket → absolute path of the directory or file. */
  assets: Record<string, string>
}

/** What the template can't be played for; the message says which resource and what to do. */
export class TemplateError extends Error {
  override name = 'TemplateError'
}
