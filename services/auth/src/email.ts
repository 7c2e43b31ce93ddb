import type { FastifyRequest } from 'fastify'

/** Takes the blanks around an e-mail address away before it is checked. */
export async function trimEmail({ body }: FastifyRequest) {
  const given = body as { email?: unknown } | null | undefined
  if (typeof given?.email === 'string') given.email = given.email.trim()
}
