// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub writes its variables so.
import { describe, expect, it } from 'vitest'
import { flatten } from './flatten.ts'
import type { Template } from './types.ts'

type Resources = Template['Resources']

const stack = (Parameters: Record<string, unknown> = {}) => ({
  Type: 'AWS::CloudFormation::Stack',
  Properties: { Parameters, TemplateURL: 'https://s3/bucket/key.json' },
})
const table = { Type: 'AWS::DynamoDB::Table' }
const parameter = { Type: 'String' }

/** A root with a table, a queue's stack and a stack of the function that has both. */
function three() {
  const root: Template = {
    Resources: {
      Table: table,
      Queues: stack({ Key: 'a-key' }),
      Work: stack({
        TableArn: { 'Fn::GetAtt': ['Table', 'Arn'] },
        QueueUrl: { 'Fn::GetAtt': ['Queues', 'Outputs.Url'] },
      }),
    },
    Outputs: { Address: { Value: { 'Fn::GetAtt': ['Queues', 'Outputs.Url'] } } },
  }
  const nested: Record<string, Template> = {
    Queues: {
      Parameters: { Key: parameter },
      Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: { Ref: 'Key' } } } },
      Outputs: { Url: { Value: { Ref: 'Queue' } } },
    },
    Work: {
      Parameters: { TableArn: parameter, QueueUrl: parameter },
      Resources: {
        Function: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Url: { Ref: 'QueueUrl' },
            Index: { 'Fn::Join': ['', [{ Ref: 'TableArn' }, '/index']] },
          },
        },
      },
    },
  }
  return { root, nested }
}

/** Flattens the three after a change to them. */
function changed(change: (all: ReturnType<typeof three>) => void): Template {
  const all = three()
  change(all)
  return flatten(all.root, (id) => all.nested[id] as Template)
}

const resources = ({ Resources }: Template = { Resources: {} }): Resources => Resources

describe('a template of a root and nested stacks', () => {
  it('refers to the resources themselves, by way of no parameter and no output', () => {
    expect(changed(() => {})).toEqual({
      Resources: {
        Table: table,
        Queue: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: 'a-key' } },
        Function: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Url: { Ref: 'Queue' },
            Index: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Table', 'Arn'] }, '/index']] },
          },
        },
      },
      Outputs: { Address: { Value: { Ref: 'Queue' } } },
    })
  })

  it('may have stacks in nested stacks', () => {
    const flat = changed(({ nested }) => {
      const { Queues } = nested
      nested.Deeper = Queues as Template
      nested.Queues = {
        Parameters: { Key: parameter },
        Resources: { Deeper: stack({ Key: { Ref: 'Key' } }) },
        Outputs: { Url: { Value: { 'Fn::GetAtt': 'Deeper.Outputs.Url' } } },
      }
    })
    expect(flat.Resources.Queue?.Properties).toEqual({ KmsMasterKeyId: 'a-key' })
    expect(flat.Resources.Function?.Properties?.Url).toEqual({ Ref: 'Queue' })
  })

  it('knows no order between stacks', () => {
    const flat = changed(({ root }) => {
      root.Resources.Late = { ...table, DependsOn: ['Work', 'Table'] }
      root.Resources.Later = { ...table, DependsOn: 'Work' }
    })
    expect(flat.Resources.Late).toEqual({ ...table, DependsOn: ['Table'] })
    expect(flat.Resources.Later).toEqual(table)
  })

  it('is itself where it has no nested stack', () => {
    const root = { Resources: { Table: table }, Mappings: {} }
    expect(flatten(root, () => root)).toBe(root)
  })
})

it.each<[string, (all: ReturnType<typeof three>) => void, string]>([
  [
    'a parameter that is given no value',
    ({ nested }) => Object.assign(nested.Work?.Parameters ?? {}, { More: parameter }),
    'The nested stack Work is not given its parameter More.',
  ],
  [
    'a value for no parameter',
    ({ root }) => Object.assign(resources(root), { Queues: stack({ Key: 'a-key', More: 1 }) }),
    'The nested stack Queues is given More, which is none of its parameters.',
  ],
  [
    'a reference to no output',
    ({ nested }) => delete nested.Queues?.Outputs,
    'The nested stack Queues has no output Url.',
  ],
  [
    'an output that nothing asks for',
    ({ nested }) => Object.assign(nested.Work ?? {}, { Outputs: { Arn: { Value: { Ref: 'Function' } } } }),
    'Nothing asks for the output Arn of the nested stack Work.',
  ],
  [
    'a reference to a nested stack itself',
    ({ root }) => Object.assign(resources(root), { Note: { ...table, Properties: { Of: { Ref: 'Work' } } } }),
    'Only outputs of the nested stack Work can be referred to.',
  ],
  [
    'one id in two stacks',
    ({ nested }) => Object.assign(resources(nested.Work), { Table: table }),
    'Two stacks have a resource Table: give one another name.',
  ],
  [
    'a section that is the stack’s own',
    ({ nested }) => Object.assign(nested.Work ?? {}, { Conditions: {} }),
    'The nested stack Work has the section Conditions.',
  ],
  [
    'the name of the stack that it stands in',
    ({ nested }) =>
      Object.assign(resources(nested.Work), {
        Note: { ...table, Properties: { Of: { Ref: 'AWS::StackName' } } },
      }),
    'The nested stack Work asks for its AWS::StackName, which the root has not.',
  ],
  [
    'a parameter inside a text',
    ({ nested }) =>
      Object.assign(resources(nested.Work), {
        Note: { ...table, Properties: { Of: { 'Fn::Sub': 'a/${QueueUrl}' } } },
      }),
    'The nested stack Work has Fn::Sub of QueueUrl: write Fn::Join.',
  ],
  [
    'a condition on a stack',
    ({ root }) => Object.assign(resources(root).Work ?? {}, { Condition: 'Rich' }),
    'The nested stack Work has a condition.',
  ],
])('refuses %s', (_, change, message) => {
  expect(() => changed(change)).toThrow(message)
})
