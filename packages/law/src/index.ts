export * from './message'
export * from './time'
