import openapiTS, { astToString } from 'openapi-typescript'

/** The types of the generated client, from the OpenAPI document; its examples are left to the page that people read. */
export async function clientTypes(document: string) {
  const withoutExamples = JSON.parse(document, (key, value) => (key === 'example' || key === 'examples' ? undefined : value))
  const types = astToString(await openapiTS(withoutExamples))
  return `// Made by \`npm run generate\` from the OpenAPI document; changes here are lost.\n\n${types}`
}
