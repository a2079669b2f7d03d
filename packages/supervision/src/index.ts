export * from './compile'
export { judgeStates, type TakeState } from './direct/states'
export { EffortExceeded } from './effort'
export * from './judge'
export * from './language'
export * from './live'
export type { Silence } from './part'
export * from './schema'
export * from './unlinked'
export * from './verdict'
export { type Codes, codesOf } from './world/codes'
export { type FactColumns, NO_CODE } from './world/columns'
export type { SourceOrder } from './world/sourceOrder'
export {
  createWorld,
  type DatasetRow,
  type Datasets,
  type World,
  type WorldOptions,
  worldOfColumns,
} from './world/world'
