import { ROLES, roles, type Side } from '@hengjian/casework'
import { z } from 'zod'
import type { BilingualDto } from './problem'

/**
 * What somebody is in the closed loop (常驻检察官, 部门负责人 …), beside the role they sign in with; several at once are possible. It decides which
 * matters they may read and what they may do.
 */
export const titleSchema = z.enum(roles)
export type TitleDto = z.infer<typeof titleSchema>

/** How each title is called, and on which side its bearer stands; null for those who look after the system. */
export const TITLES: Readonly<Record<TitleDto, { readonly title: BilingualDto; readonly side: Side | null }>> = ROLES
