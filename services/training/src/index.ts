/** What a process that holds several services mounts. */
export { trainingRoutes } from './app.ts'
export { handlers } from './consumers/index.ts'
