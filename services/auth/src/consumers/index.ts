import type { Handler } from '@spotter/service-kit/consumer.ts'

/** Everything that this service listens to: nothing yet. */
export const handlers: Handler[] = []
