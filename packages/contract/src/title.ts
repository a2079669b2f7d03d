import { roles } from '@hengjian/casework'
import { z } from 'zod'

/**
 * What somebody is in the closed loop (常驻检察官, 部门负责人 …), beside the role they sign in with; several at once are possible. It decides which
 * matters they may read and what they may do.
 */
export const titleSchema = z.enum(roles)
export type TitleDto = z.infer<typeof titleSchema>
