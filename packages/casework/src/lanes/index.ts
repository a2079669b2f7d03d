export * from './course'
export * from './stages'
