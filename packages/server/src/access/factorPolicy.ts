import { ADMINISTRATORS, type RoleDto, roleSchema, type TitleDto, titleSchema } from '@hengjian/contract'

/** Whoever signs in with one of these roles, or bears one of these titles, needs a second factor. */
export type FactorPolicy = ReadonlySet<RoleDto | TitleDto>

/** The administrators, and the titles that may ask or approve that what a matter keeps sealed is opened. */
export const DEFAULT_FACTOR_POLICY: FactorPolicy = new Set([
  ...ADMINISTRATORS,
  'residentProcurator',
  'departmentHead',
  'chief',
])

const NAMES: ReadonlySet<string> = new Set([...roleSchema.options, ...titleSchema.options])

/** Reads `none` or names of roles and titles with commas; undefined where one is not known. */
export function readFactorPolicy(text: string): FactorPolicy | undefined {
  const named = text === 'none' ? [] : text.split(',').map((one) => one.trim())
  return named.every(isNamed) ? new Set(named) : undefined
}

const isNamed = (name: string): name is RoleDto | TitleDto => NAMES.has(name)

/** Whether a policy asks somebody for a second factor. */
export const needsFactor = (
  policy: FactorPolicy,
  { role, titles }: { readonly role: RoleDto; readonly titles: readonly TitleDto[] },
): boolean => policy.has(role) || titles.some((title) => policy.has(title))
