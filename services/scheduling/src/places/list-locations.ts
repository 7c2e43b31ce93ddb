import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/locations.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Places that are in use, under both addresses. */
export const listLocations: FastifyPluginAsyncTypebox = async app => {
  const handler = async (_request: FastifyRequest, reply: FastifyReply) => sendJson(reply, await activeLocations(app.db))
  const { url, schema } = contract.listLocations

  app.route({ ...contract.listLocations, handler })
  app.route({
    ...contract.listLocations,
    url: url.replace('/api/v1/', '/api/v1/common/'),
    schema: { ...schema, hide: true } as typeof schema,
    handler
  })
}

async function activeLocations(tx: Tx) {
  const [row] = await tx.$queryRaw<{ data: string }[]>`
    select json_build_object('locations', coalesce(json_agg(json_build_object(
      'id', id, 'name', name, 'address', address, 'floor', floor, 'building', building, 'mapUrl', map_url,
      'phoneNumber', phone_number, 'email', email, 'latitude', latitude, 'longitude', longitude,
      'openingHours', opening_hours, 'operatingDays', operating_days, 'facilities', facilities,
      'images', images, 'timezone', timezone, 'capacity', capacity
    ) order by name collate "und-x-icu", id), '[]'))::text as data
    from locations
    where is_active and deleted_at is null
  `
  return row!.data
}
