import { errorCodes } from '@spotter/contracts/errors.ts'
import { routes } from '@spotter/contracts/routes.ts'
import { validatorCompiler } from '@spotter/service-kit/validation.ts'
import t from 'tap'
import { Value } from 'typebox/value'
import { openApi } from '../tools/openapi.ts'
import { exampleOf } from '../tools/openapi-examples.ts'

interface Operation {
  summary: string
  description?: string
  requestBody?: { content: { 'application/json': { example?: unknown } } }
  responses: Record<string, { $ref?: string; content?: { 'application/json': { example?: unknown } } }>
}

const document = JSON.parse(await openApi()) as {
  paths: Record<string, Record<string, Operation>>
  components: { responses: Record<string, { content: { 'application/json': { examples: object } } }>; examples: object }
}
const operationOf = ({ method, url }: (typeof routes)[number]) => document.paths[url.replace(/:(\w+)/g, '{$1}')]![method.toLowerCase()]!

t.test('every operation says what it does, with an example of what goes in and of what comes out', async t => {
  for (const route of routes) {
    const { summary, description, requestBody, responses } = operationOf(route)
    t.ok(summary && description && description !== summary, `${route.schema.operationId} has a summary and a description`)
    if (requestBody) t.ok(requestBody.content['application/json'].example, `${route.schema.operationId} shows a body`)
    for (const status of Object.keys(route.schema.response).filter(status => status < '300'))
      t.ok(responses[status]?.content?.['application/json'].example, `${route.schema.operationId} shows its ${status}`)
  }
})

t.test('the examples are what the operations take and answer', async t => {
  for (const { schema } of routes) {
    if (schema.body) {
      const validate = validatorCompiler({ schema: schema.body, httpPart: 'body', method: '', url: '' }) as unknown as {
        (body: unknown): boolean
        errors: unknown
      }
      t.ok(validate(structuredClone(exampleOf(schema.body))), `the body of ${schema.operationId}`, { diagnostic: validate.errors } as never)
    }
    for (const [status, answer] of Object.entries(schema.response).filter(([status]) => status < '300'))
      t.strictSame(Value.Errors(answer, exampleOf(answer)), [], `the ${status} of ${schema.operationId}`)
  }
})

t.test('every operation names its errors, and every code of the table is some operation’s', async t => {
  const named = new Set<string>()
  for (const route of routes) {
    const refusals = Object.entries(operationOf(route).responses).filter(([status]) => status >= '400')
    t.ok(
      refusals.some(([status]) => status === '500'),
      `${route.schema.operationId} may fail`
    )
    for (const [, { $ref }] of refusals) {
      const examples = document.components.responses[$ref!.split('/').at(-1)!]!.content['application/json'].examples
      for (const code of Object.keys(examples)) named.add(code)
    }
  }
  t.strictSame([...named].sort(), Object.keys(errorCodes).sort())
})
