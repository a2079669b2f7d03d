export * from './fact'
