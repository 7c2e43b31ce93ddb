import type { RouteContract } from './define-route.ts'

/** A contract as it is, and again under `/common/…`, which stays out of the OpenAPI document. */
export function alsoCommon<Contract extends RouteContract>(contract: Contract): Contract[] {
  const url = contract.url.replace('/api/v1/', '/api/v1/common/')
  return [contract, { ...contract, url, schema: { ...contract.schema, hide: true } }]
}
