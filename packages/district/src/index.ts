export * from './generate'
export type { Plan } from './plan'
export type { Line } from './story'
