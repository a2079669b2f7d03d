import type { FormDto } from '@hengjian/contract'
import { type AssistanceTopic, assistanceSchema } from '@hengjian/contract/assistance'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { request } from '../api/request'

const isFilled = (value: FormDto[string]): boolean =>
  typeof value === 'string' ? value.trim() !== '' : !Array.isArray(value) || value.length > 0

/** What the tables of a topic say of these answers; asked anew as they change. */
export function useAssistance(topic: AssistanceTopic, form: FormDto) {
  const known = Object.fromEntries(Object.entries(form).filter(([, value]) => isFilled(value)))
  return useQuery({
    queryKey: ['assistance', topic, known],
    queryFn: ({ signal }) =>
      request('/assistance', assistanceSchema, { method: 'POST', body: { topic, known }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
