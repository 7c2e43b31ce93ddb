import { AuthSettings } from '@spotter/auth/settings.ts'
import { errorCodes } from '@spotter/contracts/errors.ts'
import { events, topics } from '@spotter/contracts/events/index.ts'
import { ownership, routes } from '@spotter/contracts/routes.ts'
import { SchedulingSettings } from '@spotter/scheduling/settings.ts'
import { ServiceSettings } from '@spotter/service-kit/config.ts'
import { LocalSettings } from '../infra/local/settings.ts'

/** The pages that are made from the code, as Markdown. */

const table = (head: string[], rows: (string | number)[][]) =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

const note = '<!-- Made by `npm run generate`; changes here are lost. -->'

export const errorsPage = () => `${note}

# Errors

Every error answers \`{ "success": false, "error": { "code", "message", "details"?, "requestId" } }\`. Of a 422, \`details.fields[]\` names each
field with its path, its own code and what is wrong; the code on top is the first field's. Of a \`SCHEDULE_CONFLICT\`, \`details.conflicts[]\` names
what is in the way.

${table(
  ['code', 'status', 'meaning'],
  Object.entries(errorCodes).map(([code, { status, meaning }]) => [`\`${code}\``, status, meaning])
)}
`

export const routesPage = () => `${note}

# Routes

${routes.length} operations at ${ownership.length} addresses, each with the service that owns it. The gateway, the OpenAPI document and the services
register from this table.

${table(
  ['method', 'address', 'owner', 'who'],
  ownership.map(({ method, url, owner }) => {
    const { roles } = routes.find(route => route.method === method && route.url === url.replace('/common/', '/'))!.config
    return [method, `\`${url}\``, owner, roles === 'anyone' ? 'anyone' : roles.join(', ')]
  })
)}
`

export const eventsPage = () => `${note}

# Events

CloudEvents 1.0 in Kafka's binary mode: attributes in headers (\`ce_id\`, \`ce_type\`, \`ce_source\`, \`ce_time\`, …), the value is the data alone, the key
keeps what belongs together in order. Delivered at least once: remember \`ce_id\`. Fields are only ever added.

${table(
  ['topic', 'partitions', 'kept, days'],
  topics.map(({ name, partitions, retentionMs }) => [`\`${name}\``, partitions, retentionMs / 86_400_000])
)}

A message that a service of ours could not handle is mirrored on the \`.dlq\` topic: its value is
\`{ consumer, topic, partition, offset, key, headers, value, error, attempts }\`, its headers are the original ones.
${events
  .map(
    ({ type, topic, summary, data, example }) => `
## ${type}

${summary}. On \`${topic}\`.

${table(
  ['field', 'type', 'meaning'],
  Object.entries((data as unknown as { properties: Record<string, object> }).properties).map(([name, schema]) => [
    `\`${name}\``,
    typeOf(schema),
    (schema as { description?: string }).description ?? ''
  ])
)}

\`\`\`json
${JSON.stringify(example, null, 2)}
\`\`\`
`
  )
  .join('')}`

export const settingsPage = () => `${note}

# Settings

Read once from the environment when a process starts; all that is missing or wrong is named at once, and the process ends with code 1.

## Each service

\`<SERVICE>_DATABASE_URL\` (\`AUTH_DATABASE_URL\`, …) is the connection string of the service's own role.

${settingsTable(ServiceSettings)}

## Auth, beside these

${settingsTable(AuthSettings)}

## Scheduling, beside these

${settingsTable(SchedulingSettings)}

## Local runs: npm start, npm run start:distributed

\`DATABASE_URL\`, \`KAFKA_BROKERS\` and \`REDIS_URL\` make \`start:distributed\` use engines of yours.

${settingsTable(LocalSettings)}
`

function settingsTable({ properties }: { properties: Record<string, object> }) {
  return table(
    ['setting', 'values', 'default', 'meaning'],
    Object.entries(properties).map(([name, schema]) => {
      const { default: value, description = '' } = schema as { default?: unknown; description?: string }
      return [`\`${name}\``, typeOf(schema), value === undefined ? '' : `\`${value}\``, description]
    })
  )
}

/** The type of a JSON schema, in a word or two. */
function typeOf(schema: object): string {
  const {
    type,
    format,
    enum: values,
    anyOf,
    items
  } = schema as {
    type?: string
    format?: string
    enum?: string[]
    anyOf?: object[]
    items?: object
  }
  if (values) return values.join(', ')
  if (anyOf) return anyOf.map(typeOf).join(' or ')
  if (type === 'array') return `${typeOf(items ?? {})}[]`
  return format ?? type ?? 'any'
}
