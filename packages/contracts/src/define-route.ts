import type { TSchema } from 'typebox'
import type { ErrorCode } from './errors.ts'

export type Role = 'trainee' | 'trainer' | 'admin'
export type Owner = 'auth' | 'scheduling' | 'training' | 'notifications'

export interface RouteContract {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Whole path, parameters as `:id`. */
  url: string
  schema: {
    operationId: string
    summary: string
    description?: string
    tags: string[]
    params?: TSchema
    querystring?: TSchema
    body?: TSchema
    response: Record<number, TSchema>
  }
  /**
   * `owner` feeds the gateway, `roles` the guard; both feed the authorization matrix. `anyone` needs no token.
   * `errors` are the codes beyond those that every route with its roles, parameters and body may answer.
   */
  config: { owner: Owner; roles: readonly Role[] | 'anyone'; errors?: readonly ErrorCode[] }
}

/** Keeps a contract's literal types, so that a handler knows its body and its answers. */
export const defineRoute = <const Contract extends RouteContract>(contract: Contract) => contract
