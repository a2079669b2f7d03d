export * from './language'
export * from './verdict'
