import type { PermittedActionDto } from '@hengjian/contract'
import { useState } from 'react'
import { useSession } from '../shell/session'
import { begun, type Filled } from './filled'
import { draftPlace, forgetDraft, keepDraft, newKey, readDraft } from './kept-draft'

interface Kept {
  readonly filled: Filled
  readonly key: string
  /** When what stands in the form was kept, where it came back from the browser. */
  readonly restored: string | undefined
  readonly touched: boolean
}

/** What a form begins with, and under which name it is kept. */
type Begun = Pick<PermittedActionDto, 'id' | 'known' | 'reasons'>

function kept(place: string, action: Begun): Kept {
  const draft = readDraft(place)
  if (draft === undefined) return { filled: begun(action), key: newKey(), restored: undefined, touched: false }
  const { form, reason, words, key, at } = draft
  return { filled: { form, reason, words, sealed: {} }, key, restored: at, touched: true }
}

/** A form that survives: each change is kept in this browser until the action is done or the draft thrown away. */
export function useDraft(subject: string, action: Begun) {
  const login = useSession().data?.user?.login ?? ''
  const place = draftPlace(login, subject, action.id)
  const [state, setState] = useState(() => kept(place, action))
  return {
    ...state,
    change: (part: Partial<Filled>) => {
      const filled = { ...state.filled, ...part }
      keepDraft(place, filled, state.key)
      setState({ ...state, filled, touched: true })
    },
    /** A key that stands for something that was done already makes way for another. */
    renewKey: () => {
      const key = newKey()
      keepDraft(place, state.filled, key)
      setState({ ...state, key })
    },
    forget: () => {
      forgetDraft(place)
      setState({ filled: begun(action), key: newKey(), restored: undefined, touched: false })
    },
  }
}
export type Draft = ReturnType<typeof useDraft>
