export * from './clashes'
export * from './hearing'
export * from './term'
