export * from './skills'
export * from './specialTeam'
export * from './teamBook'
