import type { Handler } from '@spotter/service-kit/consumer.ts'
import { onScheduleMoved } from './on-schedule-moved.ts'

/** Everything this service listens to. */
export const handlers: Handler[] = [onScheduleMoved]
