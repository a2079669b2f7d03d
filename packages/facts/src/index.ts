export * from './fact'
export * from './vocabulary/criminal-procedure'
export * from './vocabulary/log'
export * from './vocabulary/vocabulary'
