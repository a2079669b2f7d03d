import type { PermittedActionDto } from '@hengjian/contract'

/** What most forms begin with: today where a day that has come must be given, and who acts where it is asked who received it. */
export function eased<Action extends Pick<PermittedActionDto, 'form' | 'known'>>(
  action: Action,
  { today, name }: { readonly today: string; readonly name: string },
): Action {
  const begun = action.form.flatMap(({ name: field, kind, required, future }) => {
    if (action.known[field] !== undefined) return []
    if (kind === 'date' && required && !future) return [[field, today] as const]
    return field === 'acknowledgedBy' ? [[field, name] as const] : []
  })
  return { ...action, known: { ...Object.fromEntries(begun), ...action.known } }
}
