export * from './shifts'
